/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.SignableRequest;
import java.util.List;

/** Authenticates as the owner of a personal user token (API section 3.2). */
record UserTokenStrategy(String token) implements AuthStrategy {

    @Override
    public String authorization(SignableRequest request) {
        return "Discogs token=" + token;
    }

    @Override
    public List<String> secrets() {
        return List.of(token);
    }

    @Override
    public String toString() {
        return "UserTokenStrategy";
    }
}
