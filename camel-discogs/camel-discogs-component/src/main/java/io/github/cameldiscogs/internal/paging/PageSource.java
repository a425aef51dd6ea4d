/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.model.Page;

/** Gets the pages of one list. */
@FunctionalInterface
public interface PageSource<T> {

    /**
     * Asks Discogs for a page.
     *
     * @param number the page, from 1
     * @throws DiscogsException when it cannot be had
     */
    Page<T> page(int number);
}
