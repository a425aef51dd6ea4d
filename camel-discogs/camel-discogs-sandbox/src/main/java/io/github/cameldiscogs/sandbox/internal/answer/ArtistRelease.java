/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** A master or a release in the list of an artist. */
public record ArtistRelease(
        long id,
        String title,
        String type,
        Long mainRelease,
        String status,
        String format,
        String label,
        String artist,
        String role,
        String resourceUrl,
        Integer year,
        String trackinfo,
        String thumb,
        StatsBlock stats) {}
