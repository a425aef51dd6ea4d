/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

import org.jspecify.annotations.Nullable;

/**
 * Changes to a collection item. Source: Discogs API, editCollectionInstance.
 *
 * @param rating 0 to 5; 0 removes it
 * @param targetFolderId the folder to move the item to
 */
public record ItemChange(@Nullable Integer rating, @Nullable Integer targetFolderId)
        implements DiscogsWrite {}
