/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An export or upload of an inventory that Discogs has begun to work on. Discogs tells it in the
 * header {@code Location} alone. Source: Discogs API, createInventoryExport, uploadInventoryAdd.
 *
 * @param id of the export or upload; absent when the address does not end in one
 * @param resourceUrl where to ask how far it is
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record StartedJob(
        @Nullable Long id, @Nullable String resourceUrl, Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    private static final Pattern LAST_NUMBER = Pattern.compile(".*/(\\d{1,18})/?");

    public StartedJob {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }

    /** What was started, by the address that Discogs gives for it. */
    public static StartedJob at(String resourceUrl) {
        var number = LAST_NUMBER.matcher(resourceUrl);
        var id = number.matches() ? Long.valueOf(number.group(1)) : null;
        return new StartedJob(id, resourceUrl, Map.of());
    }
}
