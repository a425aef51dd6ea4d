/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label that a user added. Source: Discogs API, SubmittedLabel.
 *
 * @param uri web page
 * @param dataQuality for example Needs Vote
 * @param profile Discogs markup, may be ""
 * @param contactinfo in {@link Label} it is contact_info; absent when there is none
 * @param images absent when there are none
 * @param urls absent when there are none
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record SubmittedLabel(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String resourceUrl,
        @Nullable String uri,
        @Nullable String releasesUrl,
        @Nullable String dataQuality,
        @Nullable String profile,
        @Nullable String contactinfo,
        @Nullable List<@Nullable Image> images,
        @Nullable List<@Nullable String> urls,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public SubmittedLabel {
        images = UnmodifiableCopy.of(images);
        urls = UnmodifiableCopy.of(urls);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
