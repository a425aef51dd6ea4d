/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label, series or company. Source: Discogs API, Label.
 *
 * @param uri web page
 * @param dataQuality for example Correct
 * @param profile Discogs markup; absent when there is none
 * @param contactInfo lines end in CR LF; absent when there is none
 * @param urls absent when there are none
 * @param images absent when there are none
 * @param sublabels absent when there are none
 * @param parentLabel absent when there is none
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Label(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String resourceUrl,
        @Nullable String uri,
        @Nullable String releasesUrl,
        @Nullable String dataQuality,
        @Nullable String profile,
        @Nullable String contactInfo,
        @Nullable List<@Nullable String> urls,
        @Nullable List<@Nullable Image> images,
        @Nullable List<@Nullable LabelRef> sublabels,
        @Nullable LabelRef parentLabel,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Label {
        urls = UnmodifiableCopy.of(urls);
        images = UnmodifiableCopy.of(images);
        sublabels = UnmodifiableCopy.of(sublabels);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
