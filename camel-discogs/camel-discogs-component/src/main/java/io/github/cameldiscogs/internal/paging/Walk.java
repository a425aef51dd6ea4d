/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass through the pages of a list. */
interface Walk<T> {

    /** The items of the next step in order, possibly none; null at the end of the walk. */
    @Nullable List<T> next();

    /** The number of pages read so far, the first included. */
    int pagesRead();

    /** Requests the pages after that step ahead. */
    void askAhead();

    /**
     * Cancels pages requested ahead, from any thread. A walk that goes on requests them again when
     * it needs them.
     */
    void rest();

    /** Closes the walk for good, from any thread. */
    void close();
}
