/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The copy of a release that was added to a collection. Source: Discogs API, AddedInstance.
 *
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record AddedInstance(
        @Nullable Long instanceId,
        @Nullable String resourceUrl,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public AddedInstance {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
