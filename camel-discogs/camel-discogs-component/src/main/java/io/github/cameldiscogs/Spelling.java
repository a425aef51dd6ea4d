/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import java.util.Locale;

/** Camel takes the name of an option in any letter case, and with dashes anywhere. */
final class Spelling {

    private Spelling() {}

    /** What all spellings of a name have in common. */
    static String letters(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
