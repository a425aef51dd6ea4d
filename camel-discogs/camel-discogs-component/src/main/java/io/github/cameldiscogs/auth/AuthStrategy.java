/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates requests to Discogs (API section 3). A custom implementation is a bean in the
 * registry, named by the option {@code authStrategy}; it must be thread-safe.
 */
public interface AuthStrategy {

    /**
     * The value of the header {@code Authorization} for a request. It is called for each attempt,
     * so that no nonce is used twice, and once more if the value has become old while waiting for
     * the request budget. If it throws, the call fails with a {@link
     * io.github.cameldiscogs.exception.DiscogsAuthenticationException} that does not contain its
     * message.
     *
     * @return null to send the request without credentials
     */
    @Nullable String authorization(SignableRequest request);

    /**
     * Values to mask in text of the server, such as secrets used only for signing. The credentials
     * in the header are masked anyway. Called after a failure; if it throws, no text of the server
     * is shown.
     */
    default Collection<String> secrets() {
        return List.of();
    }

    /** Whom the credentials represent. */
    default Caller caller() {
        return Caller.USER;
    }

    /** Whom credentials can represent (API section 3.1). */
    enum Caller {
        /** Nobody: anonymous calls, with the smaller budget. */
        STRANGER,
        /** An application without a user, and so without a username. */
        APPLICATION,
        USER
    }
}
