/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.TokenAnswer;
import io.github.cameldiscogs.http.HttpAnswer;
import io.github.cameldiscogs.model.DiscogsJson;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import io.github.cameldiscogs.operation.AnswerShape;
import io.github.cameldiscogs.operation.DiscogsOperation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Makes message bodies of answers, in the form that {@code outputType} names. */
record AnswerReader(DiscogsOperation operation, OutputType outputType) {

    private static final int NO_CONTENT = 204;

    /** A single object; null where Discogs says that there is nothing to send (status 204). */
    Object object(HttpAnswer answer, AnswerShape.One shape) throws IOException {
        if (answer.status() == NO_CONTENT) {
            return null;
        }
        return switch (outputType) {
            case Model -> present(DiscogsJson.read(answer.body(), shape.type()));
            case Map -> present(DiscogsJson.readMap(answer.body()));
            case Json -> json(answer.body());
        };
    }

    /** The one page of a list that was asked for. */
    SinglePage page(HttpAnswer answer, AnswerShape.Many shape) throws IOException {
        var body = answer.body();
        if (outputType == OutputType.Map) {
            var map = present(DiscogsJson.readMap(body));
            return new SinglePage(map, pagination(map));
        }
        var page = items(answer, shape);
        return new SinglePage(outputType == OutputType.Json ? text(body) : page, page.pagination());
    }

    private static Pagination pagination(Map<String, Object> page) {
        return page.get("pagination") instanceof Map<?, ?> fields
                ? DiscogsJson.read(fields, Pagination.class)
                : null;
    }

    /** A page of a list that is walked; its items have the output type. */
    Page<Object> items(HttpAnswer answer, AnswerShape.Many shape) throws IOException {
        return DiscogsJson.readPage(answer.body(), shape.listKey(), itemType(shape));
    }

    /**
     * A further page of a list that is walked: another one than asked for would lead in circles.
     */
    Page<Object> page(HttpAnswer answer, AnswerShape.Many shape, int number) throws IOException {
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
