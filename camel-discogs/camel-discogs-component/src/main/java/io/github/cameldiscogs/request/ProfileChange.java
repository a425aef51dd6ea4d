/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

import org.jspecify.annotations.Nullable;

/**
 * Changes to a user's profile. Source: Discogs API, editProfile.
 *
 * @param currAbbr the currency in which the user sees and sets prices, such as EUR
 */
public record ProfileChange(
        @Nullable String name,
        @Nullable String homePage,
        @Nullable String location,
        @Nullable String profile,
        @Nullable String currAbbr)
        implements DiscogsWrite {}
