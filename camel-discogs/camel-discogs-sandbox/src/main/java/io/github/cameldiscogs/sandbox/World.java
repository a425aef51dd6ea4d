/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.oauth.AuthorizationServer;
import io.github.cameldiscogs.sandbox.internal.operation.Authenticator;
import io.github.cameldiscogs.sandbox.internal.operation.RouteTable;

/**
 * All that a reset makes anew.
 *
 * @param seed of the generated data
 */
record World(
        long seed, Accounts accounts, AuthorizationServer authorizationServer, RouteTable routes) {

    Authenticator authenticator() {
        return new Authenticator(accounts, authorizationServer);
    }
}
