/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

/** A user's authorization of an application. */
public record AccessToken(String token, String secret, String username, String consumerKey) {

    @Override
    public String toString() {
        return "AccessToken[" + username + "]";
    }
}
