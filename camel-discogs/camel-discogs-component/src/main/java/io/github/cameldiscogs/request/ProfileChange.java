/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

/**
 * What changes of a user's profile. Source: Discogs API, editProfile.
 *
 * @param currAbbr the currency in which the user sees and sets prices, as in EUR
 */
public record ProfileChange(
        String name, String homePage, String location, String profile, String currAbbr)
        implements DiscogsWrite {}
