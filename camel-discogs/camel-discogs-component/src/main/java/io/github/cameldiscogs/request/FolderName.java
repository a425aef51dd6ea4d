/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

/**
 * The name of a collection folder. Source: Discogs API, createCollectionFolder,
 * editCollectionFolder.
 */
public record FolderName(String name) implements DiscogsWrite {}
