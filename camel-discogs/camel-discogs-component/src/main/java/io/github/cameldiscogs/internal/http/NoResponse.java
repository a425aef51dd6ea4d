/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import io.github.cameldiscogs.internal.text.Causes;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;

/** No complete response arrived. */
record NoResponse(IOException cause) implements Failure {

    /** An untrusted certificate stays untrusted; an interrupted handshake may succeed next time. */
    @Override
    public boolean mayPass() {
        return Causes.chain(cause).noneMatch(NoResponse::isRefusalToSpeak)
                || Causes.chain(cause).anyMatch(NoResponse::isOfTheNetwork);
    }

    private static boolean isRefusalToSpeak(Throwable cause) {
        return cause instanceof SSLException
                || cause instanceof ProxyRefusalException refusal && !refusal.mayPass();
    }

    private static boolean isOfTheNetwork(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof EOFException;
    }

    @Override
    public boolean certainlyNotDone() {
        return cause instanceof NotSentException;
    }

    @Override
    public DiscogsException toException(FailureReport report) {
        var reason =
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new DiscogsTransportException(
                report.failure(0, report.said(reason), this), report.cause(cause));
    }
}
