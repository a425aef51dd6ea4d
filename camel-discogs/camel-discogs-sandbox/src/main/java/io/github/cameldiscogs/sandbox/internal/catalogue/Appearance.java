/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A work on which somebody is named.
 *
 * @param year when the work first came out, or the release without a master; null if unknown
 * @param key the number of the main release, or of a release without a master
 * @param mastered whether the work has a master
 * @param role as in the lists of artists
 * @param tracks what the list says of the tracks; null for the whole work
 */
public record Appearance(
        long key, boolean mastered, @Nullable Integer year, String role, @Nullable String tracks) {

    static final String MAIN = "Main";
    static final String ON_TRACK = "TrackAppearance";
}
