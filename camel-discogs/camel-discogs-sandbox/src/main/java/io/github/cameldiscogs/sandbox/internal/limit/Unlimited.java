/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.limit;

/** Counts nothing. */
public final class Unlimited implements RequestCounter {

    @Override
    public int used(long now) {
        return 0;
    }

    @Override
    public void add(long now) {
        // No budget to shrink
    }
}
