/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.RemovalsRefusedException;
import org.jspecify.annotations.Nullable;

/** Holds back large numbers of removals until an operator approves them. */
public final class RemovalGuard {

    /** This many removals never need an approval, unless another limit is set. */
    private static final int FEW = 50;

    private static final int SHARE_IN_PERCENT = 10;
    private static final int PERCENT = 100;

    private final String listName;
    private final @Nullable Integer most;
    private long refused;
    private long approved;

    /**
     * @param listName the name of the list, for messages
     * @param most the largest number of removals at once without an approval; null for 50, or 10
     *     percent of the list if that is more
     */
    public RemovalGuard(String listName, @Nullable Integer most) {
        this.listName = listName;
        this.most = most;
    }

    /**
     * Whether this number of removals needs no approval.
     *
     * @param items the number of items in the list
     */
    synchronized boolean allows(long removals, long items) {
        long usual = most == null ? Math.max(FEW, items * SHARE_IN_PERCENT / PERCENT) : (long) most;
        return removals <= Math.max(usual, approved);
    }

    /**
     * @throws RemovalsRefusedException if these removals need an approval and have none
     */
    synchronized void require(long removals, long items) {
        if (!allows(removals, items)) {
            refused = removals;
            requireNoneRefused();
        }
    }

    /**
     * Ends an approval: the removals are written to the ledger, or the whole list was read and no
     * item is missing.
     */
    synchronized void settle() {
        approved = 0;
    }

    /**
     * @throws RemovalsRefusedException if earlier removals still wait for an approval
     */
    synchronized void requireNoneRefused() {
        if (refused > 0) {
            throw new RemovalsRefusedException(
                    "%s: %d items are gone at once, and none of that is told until it is approved (maxRemovals)"
                            .formatted(listName, refused),
                    refused);
        }
    }

    /** Nothing waits for an approval any more: what was known of the list is forgotten. */
    public synchronized void forget() {
        refused = 0;
        approved = 0;
    }

    /** The number of removals that wait for an approval. */
    public synchronized long refused() {
        return refused;
    }

    /** Allows the next look to report as many removals as were refused. */
    public synchronized void approve() {
        approved = Math.max(approved, refused);
        refused = 0;
    }
}
