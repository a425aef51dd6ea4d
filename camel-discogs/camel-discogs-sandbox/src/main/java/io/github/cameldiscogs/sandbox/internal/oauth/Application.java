/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import org.jspecify.annotations.Nullable;

/**
 * An application registered with Discogs.
 *
 * @param name as users see it when they are asked to allow it
 * @param callbackUrl where users return unless the application asks for another place was
 *     registered
 */
public record Application(String key, String secret, String name, @Nullable String callbackUrl) {

    @Override
    public String toString() {
        return "Application[" + name + "]";
    }
}
