/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The most recent keys, in bounded memory: a young generation, which grows, and the one before it.
 * The caller decides when a full generation ages.
 */
final class RecentKeys {

    private static final int GENERATION = 50_000;

    private Set<Object> young = new HashSet<>();
    private Set<Object> old = new HashSet<>();

    boolean has(@Nullable Object key) {
        return young.contains(key) || old.contains(key);
    }

    void add(Object key) {
        young.add(key);
    }

    /** Whether the young generation has reached its size. */
    boolean isFull() {
        return young.size() >= GENERATION;
    }

    /** Drops the old generation and replaces it by the young one. */
    void age() {
        old = young;
        young = new HashSet<>();
    }
}
