/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.limit;

/** Keeps two numbers: the requests of the current window of the clock, and of the previous one. */
public final class WeightedCounter implements RequestCounter {

    private final long window;
    private long currentWindow = Long.MIN_VALUE;
    private int current;
    private int previous;

    public WeightedCounter(long window) {
        this.window = window;
    }

    @Override
    public int used(long now) {
        turnTo(Math.floorDiv(now, window));
        double stillWithin = 1 - Math.floorMod(now, window) / (double) window;
        return current + (int) Math.floor(previous * stillWithin);
    }

    @Override
    public void add(long now) {
        turnTo(Math.floorDiv(now, window));
        current++;
    }

    private void turnTo(long thisWindow) {
        if (thisWindow != currentWindow) {
            previous = thisWindow == currentWindow + 1 ? current : 0;
            current = 0;
            currentWindow = thisWindow;
        }
    }
}
