/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.limit;

/** Counts the requests of one source address. Times are in nanoseconds from any fixed point. */
public interface RequestCounter {

    /** The number of requests that count at that time. */
    int used(long now);

    /** Adds a request. */
    void add(long now);
}
