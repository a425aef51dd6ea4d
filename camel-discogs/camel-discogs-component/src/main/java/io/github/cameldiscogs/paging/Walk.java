/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import java.util.List;

/** A way through the pages of a list. */
interface Walk<T> {

    /** The items of the next step, in order, possibly none; null when the walk is over. */
    List<T> next();

    /** Asks for what comes after that step, before it is needed. */
    void askAhead();

    /** Gives up what is read ahead. */
    void close();
}
