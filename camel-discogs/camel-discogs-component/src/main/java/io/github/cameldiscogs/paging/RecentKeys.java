/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import java.util.HashSet;
import java.util.Set;

/**
 * Remembers the keys of the items that were given last, so that none is given twice, in bounded
 * memory: a change of the list can bring back only items from near the place where the walk is, as
 * many items away as were added or removed.
 */
final class RecentKeys {

    private static final int GENERATION = 50_000;

    private Set<Object> young = new HashSet<>();
    private Set<Object> old = Set.of();

    /** Remembers a key; false when it was known. */
    boolean add(Object key) {
        if (old.contains(key) || !young.add(key)) {
            return false;
        }
        if (young.size() == GENERATION) {
            old = young;
            young = new HashSet<>();
        }
        return true;
    }

    boolean knows(Object key) {
        return young.contains(key) || old.contains(key);
    }
}
