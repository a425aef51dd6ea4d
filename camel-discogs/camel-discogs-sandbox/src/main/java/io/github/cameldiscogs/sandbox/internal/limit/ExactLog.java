/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.limit;

import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps the time of each request until it is older than the window. */
public final class ExactLog implements RequestCounter {

    private final long window;
    private final Deque<Long> times = new ArrayDeque<>();

    public ExactLog(long window) {
        this.window = window;
    }

    @Override
    public int used(long now) {
        while (!times.isEmpty() && now - times.peekFirst() >= window) {
            times.removeFirst();
        }
        return times.size();
    }

    @Override
    public void add(long now) {
        times.addLast(now);
    }
}
