/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.SignableRequest;
import org.jspecify.annotations.Nullable;

/** Sends no credentials. */
record AnonymousStrategy() implements AuthStrategy {

    @Override
    public @Nullable String authorization(SignableRequest request) {
        return null;
    }

    @Override
    public Caller caller() {
        return Caller.STRANGER;
    }
}
