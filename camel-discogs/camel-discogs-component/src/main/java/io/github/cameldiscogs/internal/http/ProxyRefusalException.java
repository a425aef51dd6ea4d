/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;

/** A proxy refuses to connect to Discogs. */
final class ProxyRefusalException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ProxyRefusalException(int status) {
        super("the proxy refused to connect, with status %d".formatted(status));
        this.status = status;
    }

    /** Whether a later attempt may succeed. */
    boolean mayPass() {
        return status >= 500;
    }
}
