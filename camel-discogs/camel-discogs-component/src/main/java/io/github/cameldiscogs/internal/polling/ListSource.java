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
     * The page with the newest items, which come first; for a list that has a chronology.
     *
     * @return null if the list cannot be sorted so after all
     */
    @Nullable Page<?> newest();
}
