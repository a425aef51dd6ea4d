/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Format;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties that distinguish one release from other versions of the same work.
 *
 * @param year 0 if unknown
 * @param released YYYY, YYYY-MM-00 or YYYY-MM-DD
 * @param date when it came out, whether that is known or not
 * @param pictured whether there are images of it
 */
record Pressing(
        long id,
        List<Format> formats,
        List<EntityCredit> labels,
        int year,
        @Nullable String released,
        LocalDate date,
        @Nullable String country,
        boolean pictured) {

    int formatQuantity() {
        int quantity = 0;
        for (var format : formats) {
            quantity += Integer.parseInt(format.qty());
        }
        return quantity;
    }
}
