/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import java.util.Locale;

/** Camel takes the name of an option in any letter case, and with dashes anywhere. */
public final class Spelling {

    private Spelling() {}

    /** What all spellings of a name have in common. */
    public static String letters(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
