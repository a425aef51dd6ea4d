/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The pending changes of a list. */
final class PendingInMemory {

    private static final Comparator<PendingChange> ORDER =
            Comparator.comparingLong(PendingChange::scan)
                    .thenComparingLong(PendingChange::position)
                    .thenComparing(PendingChange::key);

    private final Map<String, PendingChange> byKey = new HashMap<>();
    private final NavigableSet<PendingChange> inOrder = new TreeSet<>(ORDER);

    int size() {
        return byKey.size();
    }

    @Nullable PendingChange get(String key) {
        return byKey.get(key);
    }

    List<PendingChange> first(int most) {
        return inOrder.stream().limit(most).toList();
    }

    void put(PendingChange change) {
        var earlier = byKey.put(change.key(), change);
        if (earlier != null) {
            inOrder.remove(earlier);
        }
        inOrder.add(change);
    }

    /** Removes the pending change of the item, unless it is later than this one. */
    void removeUnlessLater(PendingChange told) {
        var intended = byKey.get(told.key());
        if (intended != null && !intended.isLaterThan(told)) {
            byKey.remove(told.key());
            inOrder.remove(intended);
        }
    }
}
