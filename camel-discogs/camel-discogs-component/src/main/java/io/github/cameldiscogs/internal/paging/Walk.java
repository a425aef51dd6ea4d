/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way through the pages of a list. */
interface Walk<T> {

    /** The items of the next step, in order, possibly none; null when the walk is over. */
    @Nullable List<T> next();

    /** Asks for what comes after that step, before it is needed. */
    void askAhead();

    /**
     * Gives up what is asked for ahead, from any thread. A walk that goes on all the same asks for
     * those pages once more, when it needs them.
     */
    void rest();

    /** Gives up for good, from any thread. */
    void close();
}
