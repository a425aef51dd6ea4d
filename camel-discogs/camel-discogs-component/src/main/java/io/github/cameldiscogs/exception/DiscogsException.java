/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

import io.github.cameldiscogs.exception.DiscogsFailure.Outlook;
import io.github.cameldiscogs.internal.text.PlainCause;
import java.time.Duration;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.HttpResponseAware;
import org.jspecify.annotations.Nullable;

/**
 * A call to Discogs that failed. The subclasses tell the kinds apart.
 *
 * <p>Its message and those of its causes are fit for a log, wherever the words come from: they have
 * no line breaks, and no other characters that cannot be seen. A cause whose message has some is
 * replaced by one that says the same without them.
 */
public class DiscogsException extends RuntimeCamelException implements HttpResponseAware {

    private static final long serialVersionUID = 1L;

    private final DiscogsFailure failure;

    public DiscogsException(DiscogsFailure failure, @Nullable Throwable cause) {
        this(failure, "", cause);
    }

    /**
     * @param details what else Discogs has said, to be shown in the message; empty for nothing
     */
    DiscogsException(DiscogsFailure failure, String details, @Nullable Throwable cause) {
        super(failure.sentence(details), PlainCause.of(cause));
        this.failure = failure;
    }

    /** The operation as an endpoint URI names it. */
    public String getOperation() {
        return failure.operation();
    }

    /** The HTTP status, 0 when there was no answer. */
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

    /** What Discogs said, or what went wrong when it said nothing. */
    public String getDiscogsMessage() {
        return failure.discogsMessage();
    }

    /**
     * Whether the same call may succeed later. It is false, too, where it may have succeeded
     * already, unknown to the caller, and would be done twice.
     */
    public boolean isRetryable() {
        return failure.outlook() == Outlook.MAY_HELP;
    }

    /** How many requests were sent. */
    public int getAttempts() {
        return failure.attempts();
    }

    /** How long the call waited for the budget and between attempts. */
    public Duration getWaited() {
        return failure.waited();
    }
}
