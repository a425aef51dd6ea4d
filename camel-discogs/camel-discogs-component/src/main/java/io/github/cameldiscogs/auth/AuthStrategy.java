/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows Discogs who asks (API section 3). An implementation of one's own goes into the registry and
 * is named by the option {@code authStrategy}; it must be safe for use by several threads.
 */
public interface AuthStrategy {

    /**
     * The value of the header {@code Authorization} for a request. It is asked for each time that
     * the request is sent, also when it is sent again, so that a nonce is never used twice; and
     * once more where waiting for the request budget has made it old. If it throws, the call fails
     * with a {@link io.github.cameldiscogs.exception.DiscogsAuthenticationException} that has none
     * of its words.
     *
     * @return null to send the request without credentials
     */
    @Nullable String authorization(SignableRequest request);

    /**
     * What must be shown in no message, should a server name it: not only what stands in the header
     * as it is, but also what only signs. The credentials in the header are known anyway. Asked for
     * when a call has failed; if it throws, nothing that the server said is shown.
     */
    default Collection<String> secrets() {
        return List.of();
    }

    /** Whom the credentials stand for. */
    default Caller caller() {
        return Caller.USER;
    }

    /** Whom credentials can stand for (API section 3.1). */
    enum Caller {
        /** Nobody, who calls anonymously: the smaller budget. */
        STRANGER,
        /** An application without a user: there is no username to find out. */
        APPLICATION,
        USER
    }
}
