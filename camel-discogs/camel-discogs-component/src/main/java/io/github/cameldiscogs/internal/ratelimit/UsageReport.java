/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/**
 * What an answer has reported of the budget.
 *
 * @param used how many requests of everybody counted when Discogs looked, this one not included
 * @param sent when the request was sent; Discogs looked later
 * @param answered when the answer came; Discogs looked earlier
 */
public record UsageReport(int used, long sent, long answered) {}
