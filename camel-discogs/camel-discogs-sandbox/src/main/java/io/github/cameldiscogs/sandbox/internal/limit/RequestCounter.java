/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.limit;

/** Counts the requests of one source address. Times are in nanoseconds from any fixed point. */
public interface RequestCounter {

    /** How many requests count at that time. */
    int used(long now);

    /** Counts one more request. */
    void add(long now);
}
