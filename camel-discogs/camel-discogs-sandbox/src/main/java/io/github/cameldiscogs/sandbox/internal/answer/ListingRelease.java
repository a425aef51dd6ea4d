/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;

/** The release for sale. */
public record ListingRelease(
        String thumbnail,
        String description,
        List<ImageAnswer> images,
        String artist,
        String format,
        String resourceUrl,
        String title,
        int year,
        long id,
        String label,
        String catalogNumber,
        StatsBlock stats) {}
