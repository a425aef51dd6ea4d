/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.cameldiscogs.internal.auth.OAuthDance;
import io.github.cameldiscogs.internal.http.HttpResponse;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.internal.json.Utf8Text;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.text.PlainCause;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import io.github.cameldiscogs.model.StartedJob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts answers to message bodies of the form named by {@code outputType}. */
public record AnswerReader(DiscogsOperation operation, OutputType outputType) {

    /** An answer that is a single object; null if Discogs returns nothing. */
    public @Nullable Object single(HttpResponse response) throws IOException {
        if (operation.answer() instanceof AnswerShape.One one) {
            return hasNothing(response) ? null : object(response, one.type());
        }
        if (operation.answer() instanceof AnswerShape.Started) {
            return started(response);
        }
        MessageAnswer.refuse(response.body());
        return null;
    }

    /** A write that was done is a success, even if its answer differs from the documentation. */
    private boolean hasNothing(HttpResponse response) {
        return response.hasNoContent()
                || !operation.isRead() && Utf8Text.of(response.body()).isBlank();
    }

    private Object object(HttpResponse response, Class<? extends DiscogsRecord> type)
            throws IOException {
        var object = object(response.body(), type);
        if (MessageAnswer.mayBe(object)) {
            MessageAnswer.refuse(response, type);
        }
        return object;
    }

    private Object object(byte[] body, Class<? extends DiscogsRecord> type) throws IOException {
        return present(
                switch (outputType) {
                    case Model -> DiscogsJson.read(body, type);
                    case Map -> DiscogsJson.readMap(body);
                    case Json -> DiscogsJson.readText(body);
                });
    }

    /** A thing, or an item of a list, of which the JSON text was kept. */
    public Object item(String json) {
        try {
            return object(json.getBytes(StandardCharsets.UTF_8), itemType());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "what was kept of an item cannot be read", PlainCause.of(e));
        }
    }

    private Class<? extends DiscogsRecord> itemType() {
        return operation.answer() instanceof AnswerShape.Many many
                ? many.itemType()
                : ((AnswerShape.One) operation.answer()).type();
    }

    /**
     * Discogs returns the URL of a started job in a header; the body is empty or an empty object.
     */
    private @Nullable Object started(HttpResponse response) throws IOException {
        var location = response.header("location");
        if (location == null) {
            MessageAnswer.refuse(response.body());
            return null;
        }
        return object(DiscogsJson.writeBytes(StartedJob.at(location)), StartedJob.class);
    }

    /** The requested page of a list. */
    public SinglePage page(HttpResponse response, AnswerShape.Walked shape) throws IOException {
        var body = response.body();
        if (shape instanceof AnswerShape.Many many) {
            return orMessage(body, many, () -> page(body, many));
        }
        var pages = (AnswerShape.Pages) shape;
        return new SinglePage(object(response, pages.type()), Pagination.read(body, null));
    }

    private SinglePage page(byte[] body, AnswerShape.Many shape) throws IOException {
        if (outputType == OutputType.Model) {
            var page = Page.read(body, shape.listKey(), shape.itemType());
            return new SinglePage(page, page.pagination());
        }
        var pagination = Pagination.read(body, shape.listKey());
        return new SinglePage(
                present(
                        outputType == OutputType.Map
                                ? DiscogsJson.readMap(body)
                                : DiscogsJson.readText(body)),
                pagination);
    }

    private static <T> T orMessage(byte[] body, AnswerShape.Many shape, PageReading<T> reading)
            throws IOException {
        try {
            return reading.read();
        } catch (JsonMappingException e) {
            MessageAnswer.refuse(body, shape.listKey());
            throw e;
        }
    }

    /** Items in the output type; a page with a null item is rejected. */
    private Page<Object> items(HttpResponse response, AnswerShape.Walked shape) throws IOException {
        if (shape instanceof AnswerShape.Many many) {
            var page =
                    orMessage(
                            response.body(),
                            many,
                            () ->
                                    Page.<Object>read(
                                            response.body(), many.listKey(), itemType(many)));
            for (int index = 0; index < page.items().size(); index++) {
                requireItem(page.items().get(index), many, index);
            }
            return page;
        }
        var page = page(response, shape);
        return new Page<>(page.pagination(), "pages", List.of(page.body()), Map.of());
    }

    private static void requireItem(@Nullable Object item, AnswerShape.Many shape, int index)
            throws IOException {
        if (item == null) {
            throw new IOException("%s[%d]: it is no object".formatted(shape.listKey(), index));
        }
        try {
            if (shape.itemKey() != null) {
                DiscogsJson.key(item, shape.itemKey());
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "%s[%d].%s: %s"
                            .formatted(shape.listKey(), index, shape.itemKey(), e.getMessage()),
                    e);
        }
    }

    /**
     * A page of a walk, with items in the output type. A page with another number, which would make
     * the walk go in circles, and one without pagination after page 1, which would hide items, are
     * rejected.
     */
    public Page<Object> page(HttpResponse response, AnswerShape.Walked shape, int number)
            throws IOException {
        var page = items(response, shape);
        var pagination = page.pagination();
        if (pagination == null && number > 1) {
            throw new IOException("pagination: it is missing, so that this is no page of a list");
        }
        if (pagination != null && pagination.page() != null && pagination.page() != number) {
            throw new IOException(
                    "pagination.page: it is page %d instead of page %d"
                            .formatted(pagination.page(), number));
        }
        return page;
    }

    private Class<?> itemType(AnswerShape.Many shape) {
        return switch (outputType) {
            case Model -> shape.itemType();
            case Map -> Map.class;
            case Json -> String.class;
        };
    }

    /** A token of the OAuth 1.0a dance. */
    public static <T> T token(HttpResponse response, OAuthDance.Step<T> step) throws IOException {
        MessageAnswer.refuse(response.body());
        return step.token(Utf8Text.of(response.body()));
    }

    private static Object present(@Nullable Object read) throws IOException {
        if (read == null) {
            throw new IOException("it is null");
        }
        return read;
    }

    private interface PageReading<T> {
        T read() throws IOException;
    }

    /**
     * One page of a list.
     *
     * @param body the page in the output type
     * @param pagination the position of the page; null for lists without pages
     */
    public record SinglePage(Object body, @Nullable Pagination pagination) {}
}
