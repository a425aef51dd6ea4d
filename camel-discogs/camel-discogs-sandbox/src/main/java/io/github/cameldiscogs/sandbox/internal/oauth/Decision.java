/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import org.jspecify.annotations.Nullable;

/**
 * The result of a user's answer.
 *
 * @param location the redirect of the browser; null if a page is shown instead
 * @param verifier the verifier on that page; null if it is not shown or the user denied
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
