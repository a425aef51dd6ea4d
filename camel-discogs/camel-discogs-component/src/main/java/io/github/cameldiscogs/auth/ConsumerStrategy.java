/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.operation.DiscogsRequest;
import java.util.List;

/** Asks as an application, for no user (API section 3.2). */
record ConsumerStrategy(String key, String secret) implements AuthStrategy {

    @Override
    public String authorization(DiscogsRequest request) {
        return "Discogs key=%s, secret=%s".formatted(key, secret);
    }

    @Override
    public List<String> secrets() {
        return List.of(key, secret);
    }

    @Override
    public Caller caller() {
        return Caller.APPLICATION;
    }

    @Override
    public String toString() {
        return "ConsumerStrategy";
    }
}
