/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The initial data of a user.
 *
 * @param token the personal access token, if the user has one
 * @param collection releases in the collection besides the generated ones, one for each copy
 * @param wantlist releases in the wantlist besides the generated ones
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
        List<Long> collection,
        List<Long> wantlist,
        boolean isFull) {

    /** A user with lists and a profile of the usual kind, and generated releases alone. */
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
                List.of(),
                List.of(),
                true);
    }

    /** Does not show the token. */
    @Override
    public String toString() {
        return "AccountStart[" + username + "]";
    }
}
