/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Remembers what was made for some numbers. Each number has one place, which it may lose to another
 * one, so that the memory is bounded and nobody waits.
 */
final class Memo<T> {

    private static final int PLACES = 1_024;

    private record Entry<T>(long number, T made) {}

    private final AtomicReferenceArray<Entry<T>> places = new AtomicReferenceArray<>(PLACES);

    /**
     * @param maker makes always the same for a number
     */
    T of(long number, Supplier<T> maker) {
        int place = (int) Math.floorMod(number, (long) PLACES);
        var entry = places.get(place);
        if (entry == null || entry.number() != number) {
            entry = new Entry<>(number, maker.get());
            places.set(place, entry);
        }
        return entry.made();
    }
}
