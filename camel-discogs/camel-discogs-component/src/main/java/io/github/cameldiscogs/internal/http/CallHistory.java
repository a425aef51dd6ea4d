/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.exception.DiscogsFailure;
import io.github.cameldiscogs.exception.DiscogsFailure.Outlook;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.secret.Secrets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a call has cost so far, what it may cost, and what may be said of it. */
final class CallHistory {

    private final DiscogsOperation operation;
    private final Duration longestWait;
    private int attempts;
    private Duration waited = Duration.ZERO;
    private Duration waitedForDiscogs = Duration.ZERO;
    private final Supplier<Stream<String>> secrets;
    private final Set<String> sent = new LinkedHashSet<>();
    private Redaction redaction = new Redaction(this::secrets);

    /**
     * @param longestWait how long Discogs may let it wait in all
     * @param secrets what must be shown nowhere, besides what is sent; null ones are none
     */
    CallHistory(
            DiscogsOperation operation, Duration longestWait, Supplier<Stream<String>> secrets) {
        this.operation = operation;
        this.longestWait = longestWait;
        this.secrets = secrets;
    }

    private Secrets secrets() {
        var ofHeaders = sent.stream().map(SentSecrets::of).flatMap(List::stream);
        var known = Secrets.of(Stream.concat(secrets.get(), ofHeaders).toList());
        return operation.isDance() ? known.withNewTokens() : known;
    }

    DiscogsOperation operation() {
        return operation;
    }

    int attempts() {
        return attempts;
    }

    /** How long it has waited so far. */
    Duration waited() {
        return waited;
    }

    /** Whether it may wait so much longer because Discogs asks for it. */
    boolean canWait(Duration asked) {
        return asked.compareTo(leftForDiscogs()) <= 0;
    }

    /** How much longer Discogs may let it wait. */
    Duration leftForDiscogs() {
        var left = longestWait.minus(waitedForDiscogs);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * @param authorization the value of the header {@code Authorization}
     */
    void sent(@Nullable String authorization) {
        attempts++;
        if (authorization != null && sent.add(authorization)) {
            redaction = new Redaction(this::secrets);
        }
    }

    /**
     * Adds time to what the call has waited.
     *
     * @param startNanos when it began to wait
     * @param forDiscogs whether for Discogs to let it pass, and not for a server that fails
     */
    void waitedSince(long startNanos, boolean forDiscogs) {
        long time = System.nanoTime() - startNanos;
        waited = waited.plusNanos(time);
        if (forDiscogs) {
            waitedForDiscogs = waitedForDiscogs.plusNanos(time);
        }
    }

    /** Whether a call that ends with this failure can be made once more without harm. */
    boolean canRepeatAfter(Failure failure) {
        return failure.mayPass() && (operation.isRead() || failure.certainlyNotDone());
    }

    /** What the other end has said, fit for a message. */
    String said(String text) {
        return redaction.of(text);
    }

    /** What the other end has said of single values, fit to be shown. */
    List<Map<String, @Nullable Object>> said(List<Map<String, @Nullable Object>> detail) {
        return redaction.of(detail);
    }

    /** The cause, if it can be shown; else null. */
    @Nullable Throwable cause(Throwable cause) {
        return redaction.of(cause);
    }

    DiscogsFailure failure(int status, String message, Failure failure) {
        return failure(status, message, outlook(failure));
    }

    private Outlook outlook(Failure failure) {
        if (canRepeatAfter(failure)) {
            return Outlook.MAY_HELP;
        }
        return !operation.isRead() && failure.mayBeDone()
                ? Outlook.MAY_DO_IT_TWICE
                : Outlook.DOES_NOT_HELP;
    }

    /** For a call that ends while it waits. */
    DiscogsFailure failure(int status, String message, boolean retryable) {
        return failure(status, message, retryable ? Outlook.MAY_HELP : Outlook.DOES_NOT_HELP);
    }

    private DiscogsFailure failure(int status, String message, Outlook outlook) {
        return new DiscogsFailure(operation.uriName(), status, message, outlook, attempts, waited);
    }
}
