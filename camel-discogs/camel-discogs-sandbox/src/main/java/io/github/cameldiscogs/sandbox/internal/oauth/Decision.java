/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import org.jspecify.annotations.Nullable;

/**
 * What follows from a user's answer.
 *
 * @param location where the browser goes; null when a page is shown instead
 * @param verifier what that page shows; null if it is not shown or the user said no
 */
public record Decision(@Nullable String location, @Nullable String verifier) {

    static Decision returned(String location) {
        return new Decision(location, null);
    }

    static Decision shown(@Nullable String verifier) {
        return new Decision(null, verifier);
    }

    @Override
    public String toString() {
        return "Decision[" + (location == null ? "shown" : "returned") + "]";
    }
}
