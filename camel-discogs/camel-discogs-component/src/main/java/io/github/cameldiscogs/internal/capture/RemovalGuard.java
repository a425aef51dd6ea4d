/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.RemovalsRefusedException;
import org.jspecify.annotations.Nullable;

/** Lets an operator decide whether many items are really gone from a list. */
public final class RemovalGuard {

    /** So many are never too many. */
    private static final int FEW = 50;

    private static final int SHARE_IN_PERCENT = 10;
    private static final int PERCENT = 100;

    private final String listName;
    private final @Nullable Integer most;
    private long refused;
    private long approved;

    /**
     * @param listName for messages
     * @param most how many removals at once need no approval; null for 50, or a tenth of the list
     *     if that is more
     */
    public RemovalGuard(String listName, @Nullable Integer most) {
        this.listName = listName;
        this.most = most;
    }

    /** Whether so many removals need no approval. */
    synchronized boolean allows(long removals, long items) {
        long usual = most == null ? Math.max(FEW, items * SHARE_IN_PERCENT / PERCENT) : (long) most;
        return removals <= Math.max(usual, approved);
    }

    /**
     * @throws RemovalsRefusedException if these removals need an approval that there is not
     */
    synchronized void require(long removals, long items) {
        if (!allows(removals, items)) {
            refused = removals;
            requireNoneRefused();
        }
    }

    /** What was removed is written down, or the whole list was read and has lost nothing. */
    synchronized void settle() {
        approved = 0;
    }

    /**
     * @throws RemovalsRefusedException if removals wait for an approval
     */
    synchronized void requireNoneRefused() {
        if (refused > 0) {
            throw new RemovalsRefusedException(
                    "%s: %d items are gone at once, and none of that is told until it is approved (maxRemovals)"
                            .formatted(listName, refused),
                    refused);
        }
    }

    /** How many removals wait for an approval. */
    public synchronized long refused() {
        return refused;
    }

    /** The next reading may tell as many removals as were refused. */
    public synchronized void approve() {
        approved = refused;
        refused = 0;
    }
}
