/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import org.jspecify.annotations.Nullable;

/**
 * The initial data of a user.
 *
 * @param token the personal access token, if the user has one
 */
public record AccountStart(
        String username,
        @Nullable String token,
        int collectionSize,
        boolean collectionPublic,
        int wantlistSize,
        boolean wantlistPublic,
        int inventorySize) {

    /** Does not show the token. */
    @Override
    public String toString() {
        return "AccountStart[" + username + "]";
    }
}
