/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import java.util.HashSet;
import java.util.Set;

/**
 * A set of item keys. Nearly all keys at Discogs are numbers and are stored as such, so that a
 * million keys take a few megabytes.
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

    /** The number of distinct keys. */
    int size() {
        numbers.removeDuplicates();
        return texts.size() + numbers.size();
    }

    /** Whether the key is a number in the form in which Java writes it. */
    private static boolean isNumber(String key) {
        try {
            return Long.toString(Long.parseLong(key)).equals(key);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
