/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Format;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of a release as one line of text, for lists and descriptions. */
public final class ReleaseTexts {

    private ReleaseTexts() {}

    /** For example {@code 2xCD, Comp + DVD, PAL}; the medium Vinyl is omitted. */
    public static String formatLine(List<Format> formats) {
        return formats.stream().map(ReleaseTexts::formatText).collect(Collectors.joining(" + "));
    }

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

    private static String formatText(Format format) {
        var descriptions =
                format.descriptions() == null ? List.<String>of() : format.descriptions();
        var words =
                format.name().equals("Vinyl")
                        ? descriptions.stream()
                        : Stream.concat(Stream.of(format.name()), descriptions.stream());
        var line = words.collect(Collectors.joining(", "));
        return format.qty().equals("1") ? line : format.qty() + "x" + line;
    }
}
