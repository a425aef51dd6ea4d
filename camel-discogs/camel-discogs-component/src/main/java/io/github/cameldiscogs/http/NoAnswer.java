/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import io.github.cameldiscogs.DiscogsException;
import io.github.cameldiscogs.DiscogsTransportException;
import java.io.IOException;
import javax.net.ssl.SSLException;

/** No whole answer came. */
record NoAnswer(IOException cause) implements Failure {

    /** A certificate that is not trusted now will not be trusted in a moment. */
    @Override
    public boolean mayPass() {
        return !(cause.getCause() instanceof SSLException);
    }

    @Override
    public boolean certainlyNotDone() {
        return cause instanceof NotSentException;
    }

    @Override
    public DiscogsException toException(Effort effort) {
        var reason =
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new DiscogsTransportException(
                effort.failure(0, reason, effort.canRepeatAfter(this)), cause);
    }
}
