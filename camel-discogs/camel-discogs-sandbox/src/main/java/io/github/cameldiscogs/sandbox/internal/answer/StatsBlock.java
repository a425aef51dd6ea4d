/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of copies owned and wanted; the user's own counts are absent for anonymous callers.
 */
public record StatsBlock(Counts community, @Nullable Counts user) {

    /** Copies wanted and owned. */
    public record Counts(int inWantlist, int inCollection) {}
}
