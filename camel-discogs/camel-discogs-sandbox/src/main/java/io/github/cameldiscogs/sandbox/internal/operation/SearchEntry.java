/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import java.util.List;

/**
 * An object that can be found.
 *
 * @param title artist and title of releases and masters, or the name
 * @param year 0 if it has none
 * @param words all its searchable text, in lower case
 */
record SearchEntry(Type type, long id, String title, int year, String words) {

    enum Type {
        ARTIST,
        LABEL,
        MASTER,
        RELEASE
    }

    /** A loop, since it runs for all entries at each search. */
    boolean hasWords(List<String> wanted) {
        for (var word : wanted) {
            if (!words.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has fields such as genre and country. */
    boolean isMusic() {
        return type == Type.MASTER || type == Type.RELEASE;
    }
}
