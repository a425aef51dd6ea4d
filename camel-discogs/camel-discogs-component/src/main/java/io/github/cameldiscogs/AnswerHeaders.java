/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.http.HttpResponse;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.model.Pagination;
import io.github.cameldiscogs.model.StartedJob;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Reports the properties of an answer as message headers. */
final class AnswerHeaders {

    private static final List<String> REPORTED =
            List.of(
                    DiscogsConstants.TOTAL_ITEMS,
                    DiscogsConstants.TOTAL_PAGES,
                    DiscogsConstants.TRUNCATED,
                    DiscogsConstants.RESOURCE_URL,
                    DiscogsConstants.HTTP_RESPONSE_CODE,
                    DiscogsConstants.RATE_LIMIT,
                    DiscogsConstants.RATE_LIMIT_USED,
                    DiscogsConstants.RATE_LIMIT_REMAINING,
                    Exchange.CONTENT_TYPE);

    private AnswerHeaders() {}

    static void report(HttpResponse response, Message message) {
        var rate = response.rateStatus();
        // Removal comes first: most messages have no headers yet
        set(message, DiscogsConstants.TOTAL_ITEMS, null);
        set(message, DiscogsConstants.TOTAL_PAGES, null);
        set(message, DiscogsConstants.TRUNCATED, null);
        set(message, DiscogsConstants.RESOURCE_URL, response.header("location"));
        set(message, DiscogsConstants.HTTP_RESPONSE_CODE, response.status());
        set(message, DiscogsConstants.RATE_LIMIT, rate.limit());
        set(message, DiscogsConstants.RATE_LIMIT_USED, rate.used());
        set(message, DiscogsConstants.RATE_LIMIT_REMAINING, rate.remaining());
    }

    /** Names the started job as the operations that read it expect. */
    static void report(HttpResponse response, AnswerShape.Started shape, Message message) {
        var location = response.header("location");
        set(message, shape.job().header(), location == null ? null : StartedJob.at(location).id());
    }

    /** Camel's content type of the body: text is JSON, and objects have none. */
    static void reportContentType(boolean isJson, Message message) {
        set(message, Exchange.CONTENT_TYPE, isJson ? "application/json" : null);
    }

    /** No request was needed. */
    static void reportNothing(Message message) {
        REPORTED.forEach(message::removeHeader);
    }

    static void report(@Nullable Pagination pagination, Message message) {
        if (pagination != null) {
            set(message, DiscogsConstants.TOTAL_ITEMS, pagination.items());
            set(message, DiscogsConstants.TOTAL_PAGES, pagination.pages());
        }
    }

    static void reportTruncated(DiscogsItems<?> items, Message message) {
        set(message, DiscogsConstants.TRUNCATED, items.isTruncated() ? true : null);
    }

    /** A header reported by an earlier call must not remain. */
    private static void set(Message message, String header, @Nullable Object value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
