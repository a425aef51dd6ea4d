/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import org.jspecify.annotations.Nullable;

/**
 * An application registered with Discogs.
 *
 * @param name as shown on the authorize page
 * @param callbackUrl where users return unless the application requests another URL was registered
 */
public record Application(String key, String secret, String name, @Nullable String callbackUrl) {

    @Override
    public String toString() {
        return "Application[" + name + "]";
    }
}
