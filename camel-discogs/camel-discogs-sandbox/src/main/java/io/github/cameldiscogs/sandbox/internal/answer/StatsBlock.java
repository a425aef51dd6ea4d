/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/** How many copies there are and are wanted; the user's own counts are absent when anonymous. */
public record StatsBlock(Counts community, @Nullable Counts user) {

    /** Copies wanted and owned. */
    public record Counts(int inWantlist, int inCollection) {}
}
