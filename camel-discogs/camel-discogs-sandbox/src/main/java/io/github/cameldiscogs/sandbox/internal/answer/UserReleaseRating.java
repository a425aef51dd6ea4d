/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** What a user thinks of a release; 0 is nothing. */
public record UserReleaseRating(String username, long releaseId, int rating) {}
