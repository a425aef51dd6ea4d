/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

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

    /** Whether it has fields such as genre and country. */
    boolean isMusic() {
        return type == Type.MASTER || type == Type.RELEASE;
    }
}
