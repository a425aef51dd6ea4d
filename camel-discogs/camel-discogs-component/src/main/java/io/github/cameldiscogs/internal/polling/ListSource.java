/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.Page;
import org.jspecify.annotations.Nullable;

/** Asks Discogs for a list. */
public interface ListSource {

    /** All items. */
    Items<?> all();

    /**
     * A page of the list with the newest items first; for a list that has a chronology.
     *
     * @param number the page, from 1
     * @return null if the list cannot be sorted so after all
     */
    @Nullable Page<?> newest(int number);

    /**
     * A page of the list with the oldest items first; for a list that has a chronology.
     *
     * @param number the page, from 1
     */
    Page<?> oldest(int number);

    /** The first page of the list as it comes, and all of a list that comes whole. */
    Page<?> first();
}
