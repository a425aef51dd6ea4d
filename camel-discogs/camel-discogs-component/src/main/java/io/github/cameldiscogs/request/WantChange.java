/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

import org.jspecify.annotations.Nullable;

/**
 * A user's notes and rating on a release in their wantlist. Source: Discogs API, addToWantlist,
 * editWant.
 *
 * @param rating 0 to 5; 0 removes it
 */
public record WantChange(@Nullable String notes, @Nullable Integer rating)
        implements DiscogsWrite {}
