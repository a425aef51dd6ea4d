/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import org.jspecify.annotations.Nullable;

/**
 * The initial data of a user.
 *
 * @param token the personal access token, if the user has one
 * @param isFull whether the user has lists and a profile of the usual kind
 */
public record AccountStart(
        String username,
        @Nullable String token,
        int collectionSize,
        boolean collectionPublic,
        int wantlistSize,
        boolean wantlistPublic,
        int inventorySize,
        boolean isFull) {

    /** A user with lists and a profile of the usual kind. */
    public AccountStart(
            String username,
            @Nullable String token,
            int collectionSize,
            boolean collectionPublic,
            int wantlistSize,
            boolean wantlistPublic,
            int inventorySize) {
        this(
                username,
                token,
                collectionSize,
                collectionPublic,
                wantlistSize,
                wantlistPublic,
                inventorySize,
                true);
    }

    /** Does not show the token. */
    @Override
    public String toString() {
        return "AccountStart[" + username + "]";
    }
}
