/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last keys of however many, in bounded memory: a young generation, which grows, and the one
 * before it. Whoever adds a key to a full one says when it may grow old.
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

    /** Whether the young generation holds as much as it should. */
    boolean isFull() {
        return young.size() >= GENERATION;
    }

    /** Forgets the old generation; the young one takes its place. */
    void age() {
        old = young;
        young = new HashSet<>();
    }
}
