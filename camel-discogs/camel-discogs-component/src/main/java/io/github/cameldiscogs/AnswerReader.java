/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.TokenAnswer;
import io.github.cameldiscogs.http.HttpAnswer;
import io.github.cameldiscogs.model.DiscogsJson;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import io.github.cameldiscogs.model.StartedJob;
import io.github.cameldiscogs.model.Utf8Text;
import io.github.cameldiscogs.operation.AnswerShape;
import io.github.cameldiscogs.operation.DiscogsOperation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes message bodies of answers, in the form that {@code outputType} names. */
record AnswerReader(DiscogsOperation operation, OutputType outputType) {

    /** An answer that is one thing; null where Discogs has nothing to tell. */
    Object single(HttpAnswer answer) throws IOException {
        if (operation.answer() instanceof AnswerShape.One one) {
            return hasNothing(answer) ? null : object(answer.body(), one.type());
        }
        if (operation.answer() instanceof AnswerShape.Started) {
            return started(answer);
        }
        return null;
    }

    /** A write that was done is a success, also where its answer is not what is documented. */
    private boolean hasNothing(HttpAnswer answer) {
        return answer.hasNoContent() || !operation.isRead() && Utf8Text.of(answer.body()).isBlank();
    }

    private Object object(byte[] body, Class<? extends DiscogsRecord> type) throws IOException {
        return switch (outputType) {
            case Model -> present(DiscogsJson.read(body, type));
            case Map -> present(DiscogsJson.readMap(body));
            case Json -> present(DiscogsJson.readText(body));
        };
    }

    /** Discogs tells the address of what it has started in a header, and nothing in the body. */
    private Object started(HttpAnswer answer) throws IOException {
        var location = answer.header("location");
        return location == null
                ? null
                : object(DiscogsJson.writeBytes(StartedJob.at(location)), StartedJob.class);
    }

    /** The one page of a list that was asked for. */
    SinglePage page(HttpAnswer answer, AnswerShape.Walked shape) throws IOException {
        var body = answer.body();
        if (shape instanceof AnswerShape.Many many) {
            return page(body, many);
        }
        var pages = (AnswerShape.Pages) shape;
        return new SinglePage(
                object(body, pages.type()), pagination(present(DiscogsJson.readMap(body))));
    }

    private SinglePage page(byte[] body, AnswerShape.Many shape) throws IOException {
        return switch (outputType) {
            case Model -> {
                var page = DiscogsJson.readPage(body, shape.listKey(), shape.itemType());
                yield new SinglePage(page, page.pagination());
            }
            case Map -> {
                var map = present(DiscogsJson.readMap(body));
                yield new SinglePage(map, pagination(map));
            }
            case Json -> {
                var page = DiscogsJson.readPage(body, shape.listKey(), Void.class);
                yield new SinglePage(Utf8Text.of(body), page.pagination());
            }
        };
    }

    private static Pagination pagination(Map<String, Object> page) throws IOException {
        try {
            return page.get("pagination") instanceof Map<?, ?> fields
                    ? DiscogsJson.read(fields, Pagination.class)
                    : null;
        } catch (IllegalArgumentException e) {
            throw new IOException("pagination: " + e.getMessage(), e);
        }
    }

    /** The items have the output type, and there is each. */
    private Page<Object> items(HttpAnswer answer, AnswerShape.Walked shape) throws IOException {
        if (shape instanceof AnswerShape.Many many) {
            var page = DiscogsJson.<Object>readPage(answer.body(), many.listKey(), itemType(many));
            if (page.items().stream().anyMatch(Objects::isNull)) {
                throw new IOException("an item of it is null");
            }
            return page;
        }
        var page = page(answer, shape);
        return new Page<>(page.pagination(), "pages", List.of(page.body()), Map.of());
    }

    /**
     * A page of a list that is walked; its items have the output type. Another page than the one
     * asked for would lead in circles, and one that is no page of any list would hide items.
     */
    Page<Object> page(HttpAnswer answer, AnswerShape.Walked shape, int number) throws IOException {
        var page = items(answer, shape);
        var pagination = page.pagination();
        if (pagination == null && number > 1) {
            throw new IOException("it is no page of a list");
        }
        if (pagination != null && pagination.page() != null && pagination.page() != number) {
            throw new IOException(
                    "it is page %d instead of page %d".formatted(pagination.page(), number));
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
    Object token(HttpAnswer answer, TokenAnswer tokens) throws IOException {
        var body = Utf8Text.of(answer.body());
        return operation == DiscogsOperation.AUTHORIZE_URL
                ? tokens.requestToken(body)
                : tokens.accessToken(body);
    }

    private static <T> T present(T read) throws IOException {
        if (read == null) {
            throw new IOException("it is null");
        }
        return read;
    }

    /**
     * One page of a list.
     *
     * @param body the page in the output type
     * @param pagination where it stands; null for lists that come whole
     */
    record SinglePage(Object body, Pagination pagination) {}
}
