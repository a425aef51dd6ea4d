/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

/** Makes of any text one that every database can hold. */
final class DatabaseText {

    private DatabaseText() {}

    /** Leaves out NUL, which PostgreSQL refuses, and replaces halves of characters. */
    static String of(String text) {
        return text.replace("\0", "").replaceAll("\\p{Cs}", "\uFFFD");
    }
}
