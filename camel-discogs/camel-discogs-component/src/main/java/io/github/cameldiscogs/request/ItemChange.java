/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

import org.jspecify.annotations.Nullable;

/**
 * What changes of a collection item. Source: Discogs API, editCollectionInstance.
 *
 * @param rating 0 to 5, 0 takes it back
 * @param targetFolderId the folder that the item moves to
 */
public record ItemChange(@Nullable Integer rating, @Nullable Integer targetFolderId)
        implements DiscogsWrite {}
