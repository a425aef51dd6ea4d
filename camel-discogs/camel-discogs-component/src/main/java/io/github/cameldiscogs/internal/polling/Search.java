/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import io.github.cameldiscogs.changes.TakenOverException;
import io.github.cameldiscogs.exception.DiscogsException;
import java.util.List;

/** Looks at Discogs for what is to be told. One look can last for several polls. */
public interface Search {

    /**
     * Goes on with a look, or begins one. What has been found is not found again.
     *
     * @return what was found next, oldest first; empty when the look is over
     * @throws DiscogsException when Discogs cannot be asked; the look is then over
     */
    List<Found> next();

    /** What tells it from others, for the route. */
    String itemKey(Found found);

    /** It need not be told any more, also not by a consumer that begins later. From any thread. */
    void told(Found found);

    /**
     * Does nothing if what was found may be told.
     *
     * @throws TakenOverException if another tells it now
     */
    void requireCurrent();

    /** Whether it is still as it was found, so that it can be told again. */
    boolean isCurrent(Found found);

    /** It is not told by whoever asked for it: what has become of it since is found again. */
    void dropped(Found found);

    /** Whether there is something that was told, or left out, in this run or an earlier one. */
    boolean hasStarted();

    /** All that was there at the start was told, or left out. */
    void started();

    /** Gives up the look that goes on. */
    void close();
}
