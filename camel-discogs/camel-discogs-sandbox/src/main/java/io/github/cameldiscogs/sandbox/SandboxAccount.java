/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.account.AccountStart;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user of the sandbox at its start. Create one with {@link #named} and refine it:
 *
 * <pre>{@code
 * SandboxAccount.named("crate_digger").withToken(token).withCollectionSize(1_000).withPrivateCollection()
 * }</pre>
 *
 * @param username case-insensitive, shown as given here
 * @param token the personal access token, if the user has one
 * @param collectionSize the number of copies in the collection
 * @param collectionPublic whether others see the collection's folder 0
 * @param wantlistSize the number of releases in the wantlist
 * @param wantlistPublic whether others see the wantlist
 * @param inventorySize the number of listings on the marketplace
 */
public record SandboxAccount(
        String username,
        @Nullable String token,
        int collectionSize,
        boolean collectionPublic,
        int wantlistSize,
        boolean wantlistPublic,
        int inventorySize) {

    /** The limit of the generated instance numbers. */
    public static final int LARGEST_COLLECTION = 10_000_000;

    /** Wantlists and inventories are kept in memory, unlike collections. */
    public static final int LARGEST_LIST = 100_000;

    public SandboxAccount {
        Objects.requireNonNull(username, "username");
        if (username.isBlank()) {
            throw new IllegalArgumentException("username is empty");
        }
        requireSize("collectionSize", collectionSize, LARGEST_COLLECTION);
        requireSize("wantlistSize", wantlistSize, LARGEST_LIST);
        requireSize("inventorySize", inventorySize, LARGEST_LIST);
    }

    /** A user with a public collection of 250 copies, 60 wants, 40 listings and no token. */
    public static SandboxAccount named(String username) {
        return new SandboxAccount(username, null, 250, true, 60, true, 40);
    }

    public SandboxAccount withToken(String newToken) {
        return new SandboxAccount(
                username,
                newToken,
                collectionSize,
                collectionPublic,
                wantlistSize,
                wantlistPublic,
                inventorySize);
    }

    public SandboxAccount withCollectionSize(int size) {
        return new SandboxAccount(
                username,
                token,
                size,
                collectionPublic,
                wantlistSize,
                wantlistPublic,
                inventorySize);
    }

    public SandboxAccount withPrivateCollection() {
        return new SandboxAccount(
                username,
                token,
                collectionSize,
                false,
                wantlistSize,
                wantlistPublic,
                inventorySize);
    }

    public SandboxAccount withWantlistSize(int size) {
        return new SandboxAccount(
                username,
                token,
                collectionSize,
                collectionPublic,
                size,
                wantlistPublic,
                inventorySize);
    }

    public SandboxAccount withPrivateWantlist() {
        return new SandboxAccount(
                username,
                token,
                collectionSize,
                collectionPublic,
                wantlistSize,
                false,
                inventorySize);
    }

    public SandboxAccount withInventorySize(int size) {
        return new SandboxAccount(
                username,
                token,
                collectionSize,
                collectionPublic,
                wantlistSize,
                wantlistPublic,
                size);
    }

    AccountStart start() {
        return new AccountStart(
                username,
                token,
                collectionSize,
                collectionPublic,
                wantlistSize,
                wantlistPublic,
                inventorySize);
    }

    private static void requireSize(String name, int size, int largest) {
        if (size < 0 || size > largest) {
            throw new IllegalArgumentException(
                    name + " is " + size + ", allowed is 0 to " + largest);
        }
    }

    @Override
    public String toString() {
        return "SandboxAccount[" + username + "]";
    }
}
