/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a user. Source: Discogs API, UserRef.
 *
 * @param resourceUrl of the profile
 * @param id absent except in orders, listings and lists
 * @param avatarUrl absent except in order messages, lists and for sellers
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record UserRef(
        @Nullable String username,
        @Nullable String resourceUrl,
        @Nullable Long id,
        @Nullable String avatarUrl,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public UserRef {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
