/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/** A label, series or company as credited; only releases have the thumbnail, if there is one. */
public record EntityCredit(
        String name,
        String catno,
        String entityType,
        String entityTypeName,
        long id,
        String resourceUrl,
        @Nullable String thumbnailUrl) {

    /** The same credit with another picture. */
    public EntityCredit withThumbnail(@Nullable String thumbnail) {
        return new EntityCredit(
                name, catno, entityType, entityTypeName, id, resourceUrl, thumbnail);
    }
}
