/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.model.Page;

/** Fetches the pages of one list. */
@FunctionalInterface
public interface PageSource<T> {

    /**
     * Requests a page.
     *
     * @param number the page, from 1
     * @throws DiscogsException if the request fails
     */
    Page<T> page(int number);
}
