/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import io.github.cameldiscogs.exception.DiscogsAnswerException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A success whose body cannot be read.
 *
 * @param status the HTTP status
 * @param description describes the response and its error
 * @param mayPass true for a proxy's page or truncated text, which may be gone next time; false for
 *     an oversized response or a well-formed one, which would come again
 */
record UnreadableResponse(int status, String description, boolean mayPass, IOException cause)
        implements Failure {

    private static final Pattern FOR_PROGRAMMERS =
            Pattern.compile("(?:: enable|, from) `[^`]*`(?: to allow)?");

    static UnreadableResponse of(HttpResponse response, IOException cause) {
        return new UnreadableResponse(
                response.status(),
                description(response, cause),
                !(cause instanceof MessageAnswerException)
                        && !DiscogsJson.isWellFormed(response.body()),
                cause);
    }

    static UnreadableResponse of(UnkeptResponseException cause) {
        return new UnreadableResponse(cause.status(), said(cause), false, cause);
    }

    private static String description(HttpResponse response, IOException cause) {
        return cause instanceof MessageAnswerException
                ? said(cause)
                : "the answer (%s) could not be read: %s"
                        .formatted(response.header("content-type"), reason(cause));
    }

    /** Describes an exception, with its place in the JSON if known. */
    private static String said(IOException cause) {
        return Objects.requireNonNull(cause.getMessage());
    }

    private static String reason(IOException cause) {
        return cause instanceof JsonProcessingException json && hasLine(json.getLocation())
                ? "%s%s (line %d, column %d)"
                        .formatted(
                                place(json),
                                words(json),
                                json.getLocation().getLineNr(),
                                json.getLocation().getColumnNr())
                : place(cause) + words(cause);
    }

    /** The message without advice for programmers. */
    private static @Nullable String words(IOException cause) {
        var words =
                cause instanceof JsonProcessingException json
                        ? json.getOriginalMessage()
                        : cause.getMessage();
        return words == null ? null : FOR_PROGRAMMERS.matcher(words).replaceAll("");
    }

    /** A value that was read a second time has no position in the response. */
    private static boolean hasLine(@Nullable JsonLocation location) {
        return location != null && location.getLineNr() > 0;
    }

    /** The field concerned, for example {@code pagination.page: }; empty if unknown. */
    private static String place(IOException cause) {
        return cause instanceof JsonMappingException mismatch && !mismatch.getPath().isEmpty()
                ? path(mismatch.getPath()) + ": "
                : "";
    }

    private static String path(List<Reference> path) {
        return path.stream()
                .map(
                        part ->
                                part.getFieldName() == null
                                        ? "[%d]".formatted(part.getIndex())
                                        : "." + part.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    @Override
    public boolean certainlyNotDone() {
        return false;
    }

    /**
     * A response that could not be kept was a success; all that is known is that its size would be
     * the same again.
     */
    @Override
    public boolean mayBeDone() {
        return !(cause instanceof UnkeptResponseException);
    }

    @Override
    public DiscogsException toException(FailureReport report) {
        return new DiscogsAnswerException(
                report.failure(status, report.said(description), this), report.cause(cause));
    }
}
