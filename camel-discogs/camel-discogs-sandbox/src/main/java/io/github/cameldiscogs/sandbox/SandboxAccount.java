/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.account.AccountStart;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import java.util.List;
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
 * @param collectionSize the number of generated copies in the collection
 * @param collectionPublic whether others see the collection's folder 0
 * @param wantlistSize the number of generated releases in the wantlist
 * @param wantlistPublic whether others see the wantlist
 * @param inventorySize the number of listings on the marketplace
 * @param collection releases in the collection besides the generated ones, one for each copy
 * @param wantlist releases in the wantlist besides the generated ones
 */
public record SandboxAccount(
        String username,
        @Nullable String token,
        int collectionSize,
        boolean collectionPublic,
        int wantlistSize,
        boolean wantlistPublic,
        int inventorySize,
        List<Long> collection,
        List<Long> wantlist) {

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
        collection = existing(collection);
        wantlist = existing(wantlist);
    }

    /** A user with a public collection of 250 copies, 60 wants, 40 listings and no token. */
    public static SandboxAccount named(String username) {
        return new SandboxAccount(username, null, 250, true, 60, true, 40, List.of(), List.of());
    }

    public SandboxAccount withToken(String newToken) {
        return new SandboxAccount(
                username,
                newToken,
                collectionSize,
                collectionPublic,
                wantlistSize,
                wantlistPublic,
                inventorySize,
                collection,
                wantlist);
    }

    public SandboxAccount withCollectionSize(int size) {
        return withCollection(size, collectionPublic, collection);
    }

    /**
     * With copies of these releases, and no others; a release that is named twice is there twice.
     */
    public SandboxAccount withCollection(List<Long> releases) {
        return withCollection(0, collectionPublic, releases);
    }

    public SandboxAccount withPrivateCollection() {
        return withCollection(collectionSize, false, collection);
    }

    private SandboxAccount withCollection(int size, boolean isPublic, List<Long> releases) {
        return new SandboxAccount(
                username,
                token,
                size,
                isPublic,
                wantlistSize,
                wantlistPublic,
                inventorySize,
                releases,
                wantlist);
    }

    public SandboxAccount withWantlistSize(int size) {
        return withWantlist(size, wantlistPublic, wantlist);
    }

    /** With these releases in the wantlist, and no others. */
    public SandboxAccount withWantlist(List<Long> releases) {
        return withWantlist(0, wantlistPublic, releases);
    }

    public SandboxAccount withPrivateWantlist() {
        return withWantlist(wantlistSize, false, wantlist);
    }

    private SandboxAccount withWantlist(int size, boolean isPublic, List<Long> releases) {
        return new SandboxAccount(
                username,
                token,
                collectionSize,
                collectionPublic,
                size,
                isPublic,
                inventorySize,
                collection,
                releases);
    }

    public SandboxAccount withInventorySize(int size) {
        return new SandboxAccount(
                username,
                token,
                collectionSize,
                collectionPublic,
                wantlistSize,
                wantlistPublic,
                size,
                collection,
                wantlist);
    }

    AccountStart start() {
        return new AccountStart(
                username,
                token,
                collectionSize,
                collectionPublic,
                wantlistSize,
                wantlistPublic,
                inventorySize,
                collection,
                wantlist,
                true);
    }

    private static List<Long> existing(List<Long> releases) {
        for (var release : releases) {
            if (!Releases.exist(release)) {
                throw new IllegalArgumentException("There is no release " + release);
            }
        }
        return List.copyOf(releases);
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
