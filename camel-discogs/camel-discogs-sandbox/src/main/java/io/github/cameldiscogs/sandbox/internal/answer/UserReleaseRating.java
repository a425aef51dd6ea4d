/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** A user's rating of a release; 0 if there is none. */
public record UserReleaseRating(String username, long releaseId, int rating) {}
