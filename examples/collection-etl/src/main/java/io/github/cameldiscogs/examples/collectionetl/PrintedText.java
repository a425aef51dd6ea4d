/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

/** Makes of any text one that a terminal and a log show as what it is. */
final class PrintedText {

    /** Controls, line ends, directions, what is invisible; but not the joiners within words. */
    private static final String UNPRINTABLE =
            "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D]]";

    private PrintedText() {}

    /** One line, with a question mark for each character that would do something else than show. */
    static String of(String text) {
        return text.replaceAll(UNPRINTABLE, "?");
    }

    /** The words of a text of several lines, in one. */
    static String line(String text) {
        return of(text.replaceAll("\\s+", " ").strip());
    }
}
