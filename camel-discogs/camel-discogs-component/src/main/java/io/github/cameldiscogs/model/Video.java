/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A video of a release or master. Source: Discogs API, Video.
 *
 * @param description null when there is none
 * @param duration seconds
 * @param embed whether other sites may show it
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Video(
        @Nullable String uri,
        @Nullable String title,
        @Nullable String description,
        @Nullable Integer duration,
        @Nullable Boolean embed,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Video {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
