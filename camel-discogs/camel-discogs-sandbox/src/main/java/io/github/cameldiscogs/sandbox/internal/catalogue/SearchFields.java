/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.ArtistCredit;
import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release is found by, made faster than its answers.
 *
 * @param artistLine all artists in one line
 * @param master 0 if there is none
 * @param country null if unknown
 * @param year 0 if unknown
 * @param pictured whether there are images of it
 */
public record SearchFields(
        long id,
        String artistLine,
        String title,
        long master,
        List<ArtistCredit> artists,
        List<EntityCredit> labels,
        List<Format> formats,
        int formatQuantity,
        List<String> genres,
        List<String> styles,
        @Nullable String country,
        int year,
        boolean pictured) {

    /** Artist and title, as in {@code Müller - The Rain}. */
    public String fullTitle() {
        return artistLine + " - " + title;
    }
}
