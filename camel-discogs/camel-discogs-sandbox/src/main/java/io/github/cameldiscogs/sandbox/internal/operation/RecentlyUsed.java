/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers what was made for the keys used last, for clients that read a list page by page. */
final class RecentlyUsed<K, V> {

    private final Function<K, V> maker;
    private final Map<K, Made> made;

    /**
     * @param most how many are remembered
     */
    RecentlyUsed(int most, Function<K, V> maker) {
        this.maker = maker;
        this.made = new LastUsed<>(most);
    }

    /** The value of a key. Only who asks for the same key waits while it is made. */
    V get(K key) {
        return made(key).value();
    }

    private synchronized Made made(K key) {
        return made.computeIfAbsent(key, Made::new);
    }

    private final class Made {

        private final K key;
        private @Nullable V value;

        Made(K key) {
            this.key = key;
        }

        synchronized V value() {
            if (value == null) {
                value = maker.apply(key);
            }
            return value;
        }
    }
}
