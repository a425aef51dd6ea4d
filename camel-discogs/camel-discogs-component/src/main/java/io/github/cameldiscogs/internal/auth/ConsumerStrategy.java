/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.SignableRequest;
import java.util.List;

/** Authenticates as an application without a user (API section 3.2). */
record ConsumerStrategy(ConsumerCredentials consumer) implements AuthStrategy {

    @Override
    public String authorization(SignableRequest request) {
        return "Discogs key=%s, secret=%s".formatted(consumer.key(), consumer.secret());
    }

    @Override
    public List<String> secrets() {
        return List.of(consumer.key(), consumer.secret());
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
