/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.exception.DiscogsFailure;
import io.github.cameldiscogs.exception.DiscogsFailure.Outlook;
import io.github.cameldiscogs.internal.secret.Secrets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the exception of a failed call, without its secrets. */
final class FailureReport {

    private final CallHistory history;
    private final Supplier<Stream<String>> secrets;
    private final Set<String> sent = new LinkedHashSet<>();
    private Redaction redaction = new Redaction(this::secrets);

    /**
     * @param secrets values to mask besides those sent; nulls are ignored
     */
    FailureReport(CallHistory history, Supplier<Stream<String>> secrets) {
        this.history = history;
        this.secrets = secrets;
    }

    private Secrets secrets() {
        var ofHeaders = sent.stream().map(SentSecrets::of).flatMap(List::stream);
        var known = Secrets.of(Stream.concat(secrets.get(), ofHeaders).toList());
        return history.operation().isDance() ? known.withNewTokens() : known;
    }

    CallHistory history() {
        return history;
    }

    /**
     * Adds the sent credentials to what is masked.
     *
     * @param authorization the value of the header {@code Authorization}
     */
    void hide(@Nullable String authorization) {
        if (authorization != null && sent.add(authorization)) {
            redaction = new Redaction(this::secrets);
        }
    }

    /** The server's text, masked and shortened for a message. */
    String said(String text) {
        return redaction.of(text);
    }

    /** The server's details on single values, masked. */
    List<Map<String, Object>> said(List<Map<String, Object>> detail) {
        return redaction.of(detail);
    }

    /** The cause; null if it contains secrets. */
    @Nullable Throwable cause(@Nullable Throwable cause) {
        return redaction.of(cause);
    }

    DiscogsFailure failure(int status, String message, Failure failure) {
        return failure(status, message, outlook(failure));
    }

    private Outlook outlook(Failure failure) {
        if (history.canRepeatAfter(failure)) {
            return Outlook.MAY_HELP;
        }
        return !history.operation().isRead() && failure.mayBeDone()
                ? Outlook.MAY_DO_IT_TWICE
                : Outlook.DOES_NOT_HELP;
    }

    /** For a call that ends during a wait. */
    DiscogsFailure failure(int status, String message, boolean retryable) {
        return failure(status, message, retryable ? Outlook.MAY_HELP : Outlook.DOES_NOT_HELP);
    }

    private DiscogsFailure failure(int status, String message, Outlook outlook) {
        return new DiscogsFailure(
                history.operation().uriName(),
                status,
                message,
                outlook,
                history.attempts(),
                history.waited());
    }
}
