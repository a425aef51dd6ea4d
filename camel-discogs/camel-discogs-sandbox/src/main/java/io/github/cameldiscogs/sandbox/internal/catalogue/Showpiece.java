/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.List;

/**
 * A work made by hand.
 *
 * @param year when it first came out, on vinyl
 * @param tracks titles of all tracks
 * @param notes of its main release and of the showpiece, in Discogs's markup
 */
record Showpiece(
        String title,
        int year,
        List<String> genres,
        List<String> styles,
        List<String> tracks,
        String notes) {}
