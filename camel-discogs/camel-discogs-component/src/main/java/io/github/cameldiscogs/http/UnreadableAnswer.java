/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameldiscogs.DiscogsAnswerException;
import io.github.cameldiscogs.DiscogsException;
import java.io.IOException;

/**
 * A success that cannot be read.
 *
 * @param status the HTTP status
 * @param description words for the answer, and for what is wrong with it
 */
record UnreadableAnswer(int status, String description, IOException cause) implements Failure {

    static UnreadableAnswer of(HttpAnswer answer, IOException cause) {
        var description =
                "the answer (%s) could not be read: %s"
                        .formatted(answer.header("content-type"), reason(cause));
        return new UnreadableAnswer(answer.status(), description, cause);
    }

    static UnreadableAnswer of(OversizedAnswerException cause) {
        return new UnreadableAnswer(cause.status(), cause.getMessage(), cause);
    }

    private static String reason(IOException cause) {
        return cause instanceof JsonProcessingException json && json.getLocation() != null
                ? "%s (line %d, column %d)"
                        .formatted(
                                json.getOriginalMessage(),
                                json.getLocation().getLineNr(),
                                json.getLocation().getColumnNr())
                : cause.getMessage();
    }

    /** A page of a proxy or a cut text may be gone the next time; too much stays too much. */
    @Override
    public boolean mayPass() {
        return !(cause instanceof OversizedAnswerException);
    }

    @Override
    public boolean certainlyNotDone() {
        return false;
    }

    @Override
    public DiscogsException toException(Effort effort) {
        return new DiscogsAnswerException(
                effort.failure(status, effort.said(description), this), effort.cause(cause));
    }
}
