/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An export or upload of an inventory that Discogs has started. Discogs returns only its URL, in
 * the header {@code Location}. Source: Discogs API, createInventoryExport, uploadInventoryAdd.
 *
 * @param id of the export or upload; absent when the URL does not end in one
 * @param resourceUrl the URL of its status
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record StartedJob(
        @Nullable Long id, @Nullable String resourceUrl, Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    private static final Pattern LAST_NUMBER = Pattern.compile(".*/(\\d{1,18})/?");

    public StartedJob {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }

    /** The job at the URL that Discogs returned. */
    public static StartedJob at(String resourceUrl) {
        var number = LAST_NUMBER.matcher(resourceUrl);
        var id = number.matches() ? Long.valueOf(number.group(1)) : null;
        return new StartedJob(id, resourceUrl, Map.of());
    }
}
