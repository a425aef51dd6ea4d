/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** How many copies there are and are wanted; the user's own counts are absent when anonymous. */
public record StatsBlock(Counts community, Counts user) {

    /** Copies wanted and owned. */
    public record Counts(int inWantlist, int inCollection) {}
}
