/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

/**
 * What a user begins with.
 *
 * @param token the personal access token; null for none
 */
public record AccountStart(
        String username,
        String token,
        int collectionSize,
        boolean collectionPublic,
        int wantlistSize,
        boolean wantlistPublic,
        int inventorySize) {

    /** Shows no token. */
    @Override
    public String toString() {
        return "AccountStart[" + username + "]";
    }
}
