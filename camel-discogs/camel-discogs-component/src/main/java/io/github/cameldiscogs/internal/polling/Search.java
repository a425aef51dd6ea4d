/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import io.github.cameldiscogs.changes.TakenOverException;
import io.github.cameldiscogs.exception.DiscogsException;
import java.util.List;

/** Finds items or changes to deliver to a route. One look may last for several polls. */
public interface Search {

    /**
     * Continues a look, or starts one. An item that was returned is not returned again.
     *
     * @return the next results, oldest first; empty at the end of the look
     * @throws DiscogsException when a request fails, which ends the look
     */
    List<Found> next();

    /** The value of the header {@code CamelDiscogsItemKey}. */
    String itemKey(Found found);

    /**
     * Records that it was delivered, so that no later poll or consumer delivers it again.
     * Thread-safe.
     */
    void told(Found found);

    /**
     * Checks that the items found may still be delivered.
     *
     * @throws TakenOverException if another consumer delivers them now
     */
    void requireCurrent();

    /** Whether it has not been replaced by a newer change, so that it may be delivered. */
    boolean isCurrent(Found found);

    /** Records that the caller will not deliver it: its newer state is found again. */
    void dropped(Found found);

    /** Whether anything was delivered or left out before, in this run or an earlier one. */
    boolean hasStarted();

    /** Records that all items that existed at the start were delivered or left out. */
    void started();

    /** Ends the current look. */
    void close();

    /** The state after the last look. Called by the thread that looks. */
    SearchStatus status();

    /** Makes the next look read the whole list. Called by the thread that looks. */
    void readWhole();
}
