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
import java.time.Duration;
import java.util.Map;

/** Makes message bodies of answers, in the form that {@code outputType} names. */
final class AnswerReader {

    private static final int NO_CONTENT = 204;

    private final DiscogsOperation operation;
    private final OutputType outputType;

    AnswerReader(DiscogsOperation operation, OutputType outputType) {
        this.operation = operation;
        this.outputType = outputType;
    }

    /** A single object; null where Discogs says that there is nothing to send (status 204). */
    Object object(HttpAnswer answer, AnswerShape.One shape) {
        if (answer.status() == NO_CONTENT) {
            return null;
        }
        return read(
                answer,
                body ->
                        switch (outputType) {
                            case Model -> DiscogsJson.read(body, shape.type());
                            case Map -> DiscogsJson.readMap(body);
                            case Json -> json(body);
                        });
    }

    /** The one page of a list that was asked for. */
    SinglePage page(HttpAnswer answer, AnswerShape.Many shape) {
        return read(
                answer,
                body -> {
                    if (outputType == OutputType.Map) {
                        var map = DiscogsJson.readMap(body);
                        return new SinglePage(map, pagination(map));
                    }
                    var page = DiscogsJson.readPage(body, shape.listKey(), itemType(shape));
                    return new SinglePage(
                            outputType == OutputType.Json ? text(body) : page, page.pagination());
                });
    }

    private static Pagination pagination(Map<String, Object> page) {
        return page.get("pagination") instanceof Map<?, ?> fields
                ? DiscogsJson.read(fields, Pagination.class)
                : null;
    }

    /** A page of a list that is walked; its items have the output type. */
    Page<Object> items(HttpAnswer answer, AnswerShape.Many shape) {
        return read(answer, body -> DiscogsJson.readPage(body, shape.listKey(), itemType(shape)));
    }

    private Class<?> itemType(AnswerShape.Many shape) {
        return switch (outputType) {
            case Model -> shape.itemType();
            case Map -> Map.class;
            case Json -> String.class;
        };
    }

    /** A token of the OAuth 1.0a dance. */
    Object token(HttpAnswer answer, TokenAnswer tokens) {
        return read(
                answer,
                body -> {
                    return operation == DiscogsOperation.AUTHORIZE_URL
                            ? tokens.requestToken(text(body))
                            : tokens.accessToken(text(body));
                });
    }

    /** Checks that it is JSON, and leaves it as it is. */
    private static String json(byte[] body) throws IOException {
        DiscogsJson.readMap(body);
        return text(body);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private <T> T read(HttpAnswer answer, Reading<T> reading) {
        try {
            var read = reading.of(answer.body());
            if (read == null) {
                throw new IOException("it is the JSON null");
            }
            return read;
        } catch (IOException e) {
            var contentType = answer.header("content-type");
            var message =
                    "the answer (%s, %d bytes) could not be read: %s"
                            .formatted(contentType, answer.body().length, e.getMessage());
            throw new DiscogsAnswerException(
                    new DiscogsFailure(
                            operation.uriName(),
                            answer.status(),
                            message,
                            operation.isRead(),
                            1,
                            Duration.ZERO),
                    e);
        }
    }

    /**
     * One page of a list.
     *
     * @param body the page in the output type
     * @param pagination where it stands; null for lists that come whole
     */
    record SinglePage(Object body, Pagination pagination) {}

    /** How an answer is read. */
    private interface Reading<T> {
        T of(byte[] body) throws IOException;
    }
}
