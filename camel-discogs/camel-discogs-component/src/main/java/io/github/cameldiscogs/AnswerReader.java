/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.TokenAnswer;
import io.github.cameldiscogs.http.HttpAnswer;
import io.github.cameldiscogs.model.DiscogsJson;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import io.github.cameldiscogs.model.StartedJob;
import io.github.cameldiscogs.operation.AnswerShape;
import io.github.cameldiscogs.operation.DiscogsOperation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes message bodies of answers, in the form that {@code outputType} names. */
record AnswerReader(DiscogsOperation operation, OutputType outputType) {

    private static final int NO_CONTENT = 204;

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
        return answer.status() == NO_CONTENT
                || !operation.isRead() && text(answer.body()).isBlank();
    }

    private Object object(byte[] body, Class<? extends DiscogsRecord> type) throws IOException {
        return switch (outputType) {
            case Model -> present(DiscogsJson.read(body, type));
            case Map -> present(DiscogsJson.readMap(body));
            case Json -> json(body);
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
        if (shape instanceof AnswerShape.Pages pages) {
            return new SinglePage(
                    object(body, pages.type()), pagination(present(DiscogsJson.readMap(body))));
        }
        if (outputType == OutputType.Map) {
            var map = present(DiscogsJson.readMap(body));
            return new SinglePage(map, pagination(map));
        }
        var page = many(answer, (AnswerShape.Many) shape);
        return new SinglePage(outputType == OutputType.Json ? text(body) : page, page.pagination());
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
            var page = many(answer, many);
            if (page.items().stream().anyMatch(Objects::isNull)) {
                throw new IOException("an item of it is null");
            }
            return page;
        }
        var page = page(answer, shape);
        return new Page<>(page.pagination(), "pages", List.of(page.body()), Map.of());
    }

    private Page<Object> many(HttpAnswer answer, AnswerShape.Many shape) throws IOException {
        return DiscogsJson.readPage(answer.body(), shape.listKey(), itemType(shape));
    }

    /**
     * A page of a list that is walked; its items have the output type. Another page than the one
     * asked for would lead in circles.
     */
    Page<Object> page(HttpAnswer answer, AnswerShape.Walked shape, int number) throws IOException {
        var page = items(answer, shape);
        var pagination = page.pagination();
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
        var body = text(answer.body());
        return operation == DiscogsOperation.AUTHORIZE_URL
                ? tokens.requestToken(body)
                : tokens.accessToken(body);
    }

    /** Checks that it is a JSON object, and leaves it as it is. */
    private static String json(byte[] body) throws IOException {
        present(DiscogsJson.readMap(body));
        return text(body);
    }

    private static <T> T present(T read) throws IOException {
        if (read == null) {
            throw new IOException("it is null");
        }
        return read;
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * One page of a list.
     *
     * @param body the page in the output type
     * @param pagination where it stands; null for lists that come whole
     */
    record SinglePage(Object body, Pagination pagination) {}
}
