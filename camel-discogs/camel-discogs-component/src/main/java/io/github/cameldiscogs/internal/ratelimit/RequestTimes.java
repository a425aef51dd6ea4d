/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

import java.util.Arrays;

/** An ascending list of times, which returns how many there were until any of them. */
final class RequestTimes {

    private long[] times = new long[256];
    private int[] counts = new int[256];
    private int first;
    private int end;
    private int forgotten;

    /** Adds a time; one that is before the last counts as the same. */
    void add(long time) {
        if (end > first && time <= times[end - 1]) {
            counts[end - 1]++;
            return;
        }
        if (end == times.length) {
            makeRoom();
        }
        times[end] = time;
        counts[end] = count() + 1;
        end++;
    }

    private void makeRoom() {
        int kept = end - first;
        int length = kept > times.length / 2 ? 2 * times.length : times.length;
        times = Arrays.copyOf(Arrays.copyOfRange(times, first, end), length);
        counts = Arrays.copyOf(Arrays.copyOfRange(counts, first, end), length);
        first = 0;
        end = kept;
    }

    int count() {
        return end > first ? counts[end - 1] : forgotten;
    }

    /** The number of times at or before this one, including all that were forgotten. */
    int until(long time) {
        int found = Arrays.binarySearch(times, first, end, time);
        int before = found >= 0 ? found : -found - 2;
        return before < first ? forgotten : counts[before];
    }

    /**
     * The time with this ordinal, counted from 1; {@code Long.MIN_VALUE / 2} if it was forgotten.
     */
    long timeOf(int ordinal) {
        if (ordinal <= forgotten) {
            return Long.MIN_VALUE / 2;
        }
        int found = Arrays.binarySearch(counts, first, end, ordinal);
        return times[found >= 0 ? found : -found - 1];
    }

    /** Frees the memory of times before this one; they are still counted. */
    void forgetBefore(long time) {
        while (first < end && times[first] < time) {
            forgotten = counts[first];
            first++;
        }
    }
}
