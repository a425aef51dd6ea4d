/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/**
 * The usage of the budget as reported by an answer.
 *
 * @param used how many requests of all clients of the address counted, without this one
 * @param sent when the request was sent; Discogs counted after that
 * @param answered when the answer arrived; Discogs counted before that
 */
public record UsageReport(int used, long sent, long answered) {}
