/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

import io.github.cameldiscogs.exception.DiscogsFailure.Outlook;
import io.github.cameldiscogs.internal.text.PlainCause;
import java.time.Duration;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.HttpResponseAware;
import org.jspecify.annotations.Nullable;

/**
 * A failed call to Discogs. Subclasses distinguish the kinds of failure.
 *
 * <p>Its message and those of its causes are safe for logs, whoever wrote the text: they contain no
 * line breaks and no other invisible characters. A cause whose message has any is replaced by one
 * with the cleaned message.
 */
public class DiscogsException extends RuntimeCamelException implements HttpResponseAware {

    private static final long serialVersionUID = 1L;

    private final DiscogsFailure failure;

    public DiscogsException(DiscogsFailure failure, @Nullable Throwable cause) {
        this(failure, "", cause);
    }

    /**
     * @param details further information of Discogs for the message; empty for none
     */
    DiscogsException(DiscogsFailure failure, String details, @Nullable Throwable cause) {
        super(failure.sentence(details), PlainCause.of(cause));
        this.failure = failure;
    }

    /** The operation as an endpoint URI names it. */
    public String getOperation() {
        return failure.operation();
    }

    /** The HTTP status; 0 if there was no answer. */
    public int getStatus() {
        return failure.status();
    }

    /** The same as {@link #getStatus}, for Camel: health checks tell it. */
    @Override
    public int getHttpResponseCode() {
        return failure.status();
    }

    /** Does nothing: what Discogs has answered stays what it is. */
    @Override
    public void setHttpResponseCode(int code) {}

    /** What Discogs said in its answer; null when there was no answer. */
    @Override
    public @Nullable String getHttpResponseStatus() {
        return failure.status() == 0 ? null : failure.discogsMessage();
    }

    /** Does nothing: what Discogs has answered stays what it is. */
    @Override
    public void setHttpResponseStatus(String status) {}

    /** Discogs's message or, without one, what went wrong. */
    public String getDiscogsMessage() {
        return failure.discogsMessage();
    }

    /**
     * Whether the same call may succeed later. Also false if this call may have succeeded
     * unnoticed, so that repeating it would apply it twice.
     */
    public boolean isRetryable() {
        return failure.outlook() == Outlook.MAY_HELP;
    }

    /** The number of requests sent. */
    public int getAttempts() {
        return failure.attempts();
    }

    /** The time that the call waited for the budget and between attempts. */
    public Duration getWaited() {
        return failure.waited();
    }
}
