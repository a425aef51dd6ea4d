/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import java.util.Locale;

/** Camel accepts option names in any letter case, and with dashes anywhere. */
public final class Spelling {

    private Spelling() {}

    /** The common form of all spellings of a name. */
    public static String letters(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
