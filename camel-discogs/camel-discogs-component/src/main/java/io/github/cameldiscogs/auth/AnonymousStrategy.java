/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.operation.DiscogsRequest;

/** Asks as a stranger. */
record AnonymousStrategy() implements AuthStrategy {

    @Override
    public String authorization(DiscogsRequest request) {
        return null;
    }

    @Override
    public Caller caller() {
        return Caller.STRANGER;
    }
}
