/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

import org.jspecify.annotations.Nullable;

/**
 * The name of a collection folder. Source: Discogs API, createCollectionFolder,
 * editCollectionFolder.
 */
public record FolderName(@Nullable String name) implements DiscogsWrite {}
