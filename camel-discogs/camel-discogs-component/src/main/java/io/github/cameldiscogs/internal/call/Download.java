/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.internal.file.ReceivedFile;
import io.github.cameldiscogs.internal.http.BodyReader;
import io.github.cameldiscogs.internal.http.HttpResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.jspecify.annotations.Nullable;

/** Receives a complete file, so that the connection is free as soon as it has arrived. */
public final class Download implements BodyReader<Optional<StreamCache>> {

    /** No file of Discogs is HTML; a proxy or shield may send a busy page. */
    private static final Pattern HTML = Pattern.compile("text/html", Pattern.CASE_INSENSITIVE);

    /** No file is JSON either; it may be a well-formed refusal. */
    private static final Pattern JSON =
            Pattern.compile("application/json", Pattern.CASE_INSENSITIVE);

    /** In bytes; anything larger is a file. */
    private static final int LONGEST_MESSAGE = 65_536;

    private final Exchange exchange;
    private @Nullable ReceivedFile received;

    public Download(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public OutputStream spool() {
        if (received != null) {
            received.discard();
        }
        received = new ReceivedFile(exchange);
        return received;
    }

    /** Ignores the file name that the answer suggests, which could be any path. */
    @Override
    public Optional<StreamCache> read(HttpResponse response) throws IOException {
        if (response.hasNoContent()) {
            return Optional.empty();
        }
        // Set, since a success is always spooled
        var file = Objects.requireNonNull(received);
        var contentType = response.header("content-type");
        if (contentType != null && HTML.matcher(contentType).lookingAt()) {
            throw new IOException("it is a page of HTML, not a file");
        }
        if (contentType != null && JSON.matcher(contentType).lookingAt()) {
            refuseMessage(file);
        }
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, contentType);
        return Optional.of(file.body());
    }

    private static void refuseMessage(ReceivedFile file) throws IOException {
        try (var start = file.start()) {
            MessageAnswer.refuse(start.readNBytes(LONGEST_MESSAGE));
        }
    }
}
