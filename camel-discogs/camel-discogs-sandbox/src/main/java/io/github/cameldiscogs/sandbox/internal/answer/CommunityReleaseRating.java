/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** What all users think of a release. */
public record CommunityReleaseRating(long releaseId, Rating rating) {}
