/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parts of a release as one line of text, for lists and descriptions. */
public final class ReleaseTexts {

    private ReleaseTexts() {}

    public static String labelLine(List<EntityCredit> labels) {
        return labels.stream().map(EntityCredit::name).distinct().collect(Collectors.joining(", "));
    }

    public static String catnoLine(List<EntityCredit> labels) {
        return labels.stream().map(EntityCredit::catno).collect(Collectors.joining(", "));
    }

    /** For example {@code Mar 1994}, or {@code 17 Mar 1994}. */
    static String dateText(String released) {
        var parts = released.split("-");
        if (parts.length == 1) {
            return released;
        }
        var month = Month.of(Integer.parseInt(parts[1]));
        var text = month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + parts[0];
        return parts[2].equals("00") ? text : parts[2] + " " + text;
    }
}
