/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The owner of the credentials. Source: Discogs API, Identity.
 *
 * @param id of the user
 * @param resourceUrl of the profile
 * @param consumerName name of the application
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Identity(
        @Nullable Long id,
        @Nullable String username,
        @Nullable String resourceUrl,
        @Nullable String consumerName,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Identity {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
