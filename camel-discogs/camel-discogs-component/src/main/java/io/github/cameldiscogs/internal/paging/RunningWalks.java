/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** The walks that are under way. One that was abandoned vanishes together with its iterator. */
public final class RunningWalks {

    private final Set<WalkProgress> walks =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    void add(WalkProgress walk) {
        walks.add(walk);
    }

    void remove(WalkProgress walk) {
        walks.remove(walk);
    }

    /** How far each of them is, the one that has begun first being the first. */
    public List<WalkStatus> statuses() {
        List<WalkProgress> running;
        synchronized (walks) {
            running = new ArrayList<>(walks);
        }
        return running.stream()
                .map(WalkProgress::status)
                .sorted((one, other) -> other.elapsed().compareTo(one.elapsed()))
                .toList();
    }
}
