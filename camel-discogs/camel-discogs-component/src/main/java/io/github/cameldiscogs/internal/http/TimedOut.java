/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Names the option behind a time-out, so that users know what to change. */
final class TimedOut {

    private TimedOut() {}

    /**
     * @param sent whether the request may have been sent
     * @return the failure itself if it is not a time-out
     */
    static IOException explained(IOException failure, boolean sent, TransportOptions options) {
        var connect = option("connectTimeout", options.connectTimeout());
        var response = option("responseTimeout", options.responseTimeout());
        if (failure instanceof ConnectionRequestTimeoutException) {
            return because(
                    new InterruptedIOException(
                            "all connections are in use, and none became free within " + connect),
                    failure);
        }
        if (failure instanceof ConnectTimeoutException) {
            return timeout("no connection within " + connect, failure);
        }
        if (failure instanceof SocketTimeoutException) {
            // Before sending, a slow handshake or proxy may be the reason
            return timeout(
                    sent
                            ? "nothing came within " + response
                            : "no connection within %s and %s".formatted(connect, response),
                    failure);
        }
        return failure;
    }

    private static String option(String name, Duration value) {
        return "%s (%d ms)".formatted(name, value.toMillis());
    }

    private static IOException timeout(String words, IOException failure) {
        return because(
                new SocketTimeoutException("%s: %s".formatted(words, failure.getMessage())),
                failure);
    }

    private static IOException because(IOException explained, IOException failure) {
        explained.initCause(failure);
        return explained;
    }
}
