/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/** A master or a release in the list of an artist. */
public record ArtistRelease(
        long id,
        String title,
        String type,
        @Nullable Long mainRelease,
        @Nullable String status,
        @Nullable String format,
        @Nullable String label,
        String artist,
        String role,
        String resourceUrl,
        @Nullable Integer year,
        @Nullable String trackinfo,
        String thumb,
        StatsBlock stats) {}
