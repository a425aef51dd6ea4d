/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

/**
 * What a user notes on a release in their wantlist. Source: Discogs API, addToWantlist, editWant.
 *
 * @param rating 0 to 5, 0 takes it back
 */
public record WantChange(String notes, Integer rating) implements DiscogsWrite {}
