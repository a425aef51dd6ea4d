/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

import org.jspecify.annotations.Nullable;

/**
 * A user's rating of a release. Source: Discogs API, updateReleaseRatingByUser.
 *
 * @param rating 1 to 5
 */
public record ReleaseRating(@Nullable Integer rating) implements DiscogsWrite {}
