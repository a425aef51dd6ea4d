/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import io.github.cameldiscogs.model.Page;

/** Gets the pages of one list. */
@FunctionalInterface
public interface PageSource<T> {

    /**
     * @param number the page, from 1
     */
    Page<T> page(int number);
}
