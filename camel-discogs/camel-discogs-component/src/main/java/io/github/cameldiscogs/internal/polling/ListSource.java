/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.Page;
import org.jspecify.annotations.Nullable;

/** Requests a list from Discogs. */
public interface ListSource {

    /** All items of the list. */
    Items<?> all();

    /**
     * A page of the list sorted by time, newest items first; only for a list that can be sorted by
     * time.
     *
     * @param number the page, from 1
     * @return null if it turns out that the list cannot be sorted so
     */
    @Nullable Page<?> newest(int number);

    /**
     * A page of the list sorted by time, oldest items first; only for a list that can be sorted by
     * time.
     *
     * @param number the page, from 1
     */
    Page<?> oldest(int number);

    /**
     * The first page of the list in its default order; for a list without pages, the whole list.
     */
    Page<?> first();
}
