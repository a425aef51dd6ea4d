/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** The rating of a release by all users. */
public record CommunityReleaseRating(long releaseId, Rating rating) {}
