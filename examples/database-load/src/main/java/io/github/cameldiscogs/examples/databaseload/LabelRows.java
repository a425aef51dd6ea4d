/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import io.github.cameldiscogs.model.Label;

/** The row of a label. */
final class LabelRows {

    private LabelRows() {}

    static void add(long id, Label label, Rows rows) {
        var parent = label.parentLabel();
        rows.add(
                Table.LABEL,
                id,
                label.name(),
                parent == null ? null : parent.id(),
                parent == null ? null : parent.name(),
                label.contactInfo(),
                label.profile());
    }
}
