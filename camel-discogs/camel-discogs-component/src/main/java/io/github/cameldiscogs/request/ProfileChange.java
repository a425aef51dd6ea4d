/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

import org.jspecify.annotations.Nullable;

/**
 * What changes of a user's profile. Source: Discogs API, editProfile.
 *
 * @param currAbbr the currency in which the user sees and sets prices, as in EUR
 */
public record ProfileChange(
        @Nullable String name,
        @Nullable String homePage,
        @Nullable String location,
        @Nullable String profile,
        @Nullable String currAbbr)
        implements DiscogsWrite {}
