/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.cameldiscogs.changes.Change;
import io.github.cameldiscogs.changes.ChangeBody;
import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.internal.http.ProductName;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.model.OutputType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Creates messages for changes.
 *
 * @param operation the operation of the endpoint
 * @param version of this component; null if it is not packaged
 */
record ChangeMessage(
        String operation, @Nullable String version, OutputType outputType, ChangeBody form) {

    static ChangeMessage of(DiscogsEndpoint endpoint) {
        return new ChangeMessage(
                endpoint.getOperation(),
                ProductName.VERSION,
                endpoint.getConfiguration().getOutputType(),
                endpoint.getChangeBody());
    }

    /** Sets the headers that describe the change. */
    static void report(Change change, Message message) {
        message.setHeader(DiscogsConstants.CHANGE, change.type().toString());
        message.setHeader(DiscogsConstants.SCAN, change.scan());
        if (change.previous() != null) {
            message.setHeader(DiscogsConstants.PREVIOUS, change.previous());
        }
        if (!change.changedFields().isEmpty()) {
            message.setHeader(DiscogsConstants.CHANGED_FIELDS, change.changedFields());
        }
    }

    /**
     * The body of the message.
     *
     * @param now the current time, milliseconds since 1970
     * @return null for a removed item whose content is not kept
     */
    @Nullable Object body(Change change, long now) {
        return form == ChangeBody.Item ? change.item() : envelope(change, now);
    }

    private Object envelope(Change change, long now) {
        var envelope = new LinkedHashMap<String, @Nullable Object>();
        envelope.put("op", op(change.type()));
        envelope.put("before", value(change.previous()));
        envelope.put("after", change.type() == ChangeType.REMOVED ? null : value(change.item()));
        envelope.put("ts_ms", now);
        envelope.put("source", source(change));
        return outputType == OutputType.Json ? text(envelope) : envelope;
    }

    private Map<String, @Nullable Object> source(Change change) {
        var source = new LinkedHashMap<String, @Nullable Object>();
        source.put("connector", "discogs");
        source.put("version", version);
        source.put("operation", operation);
        source.put("key", change.key());
        source.put("scan", change.scan());
        source.put("snapshot", change.type() == ChangeType.EXISTING ? "true" : "false");
        source.put("ts_ms", change.time() == null ? null : change.time().toEpochMilli());
        return source;
    }

    /** The operation codes of Debezium. */
    private static String op(ChangeType type) {
        return switch (type) {
            case EXISTING -> "r";
            case ADDED -> "c";
            case UPDATED -> "u";
            case REMOVED -> "d";
        };
    }

    /** JSON text is embedded unchanged. */
    private @Nullable Object value(@Nullable Object item) {
        return item instanceof String json ? new RawValue(json) : item;
    }

    private static String text(Map<String, @Nullable Object> envelope) {
        try {
            return DiscogsJson.write(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
