/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

/** Shows any value in an error message or a log line. */
public final class QuotedValue {

    private static final int LONGEST = 80;

    private QuotedValue() {}

    /** One short line, so that a value can neither forge log lines nor flood the log. */
    public static String of(Object value) {
        var text = value.toString();
        var start = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return "'" + OneLine.marked(start) + "'";
    }
}
