/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

/**
 * What an answer tells of the budget (API section 2.4).
 *
 * @param httpStatus the status of the answer; 429 means that the request was refused
 * @param limit {@code X-Discogs-Ratelimit}, requests in a window; null when the answer lacks it
 * @param used {@code X-Discogs-Ratelimit-Used}; null when the answer lacks it
 * @param remaining {@code X-Discogs-Ratelimit-Remaining}; null when the answer lacks it
 */
public record RateStatus(int httpStatus, Integer limit, Integer used, Integer remaining) {}
