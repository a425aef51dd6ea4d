/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import java.time.Instant;

/**
 * A release that a user wants.
 *
 * @param rating 1 to 5; 0 if not rated
 * @param notes empty if there are none
 */
public record Want(long releaseId, int rating, String notes, Instant addedAt) {}
