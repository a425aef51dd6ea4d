/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import java.util.HashSet;
import java.util.Set;

/**
 * Keys of items, a million of them in a few megabytes: nearly all keys at Discogs are numbers, and
 * are kept as such.
 */
final class KeySet {

    private final Set<String> texts = new HashSet<>();
    private final Numbers numbers = new Numbers();

    void add(String key) {
        if (isNumber(key)) {
            numbers.add(Long.parseLong(key));
        } else {
            texts.add(key);
        }
    }

    boolean contains(String key) {
        return isNumber(key) ? numbers.indexOf(Long.parseLong(key)) >= 0 : texts.contains(key);
    }

    /** How many different keys there are. */
    int size() {
        numbers.removeDuplicates();
        return texts.size() + numbers.size();
    }

    /** Whether it is written as Java writes that number. */
    private static boolean isNumber(String key) {
        try {
            return Long.toString(Long.parseLong(key)).equals(key);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
