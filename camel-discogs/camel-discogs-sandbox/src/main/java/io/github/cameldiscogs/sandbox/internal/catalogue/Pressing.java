/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Format;
import java.util.List;

/**
 * What sets one release apart from other versions of the same work.
 *
 * @param year 0 when unknown
 * @param released YYYY, YYYY-MM-00 or YYYY-MM-DD; null when unknown
 * @param country null when unknown
 * @param pictured whether there are pictures of it
 */
record Pressing(
        long id,
        List<Format> formats,
        List<EntityCredit> labels,
        int year,
        String released,
        String country,
        boolean pictured) {

    int formatQuantity() {
        return formats.stream().mapToInt(format -> Integer.parseInt(format.qty())).sum();
    }
}
