/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Format;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Generates the formats, labels and dates of a release. */
final class Pressings {

    private static final int LAST_YEAR = 2024;
    private static final List<Format> FORMATS =
            List.of(
                    vinyl("1", null, "LP", "Album"),
                    vinyl("1", null, "LP", "Album", "Reissue"),
                    vinyl("2", "Green, OBI", "LP", "Album", "Limited Edition"),
                    vinyl("1", null, "7\"", "45 RPM", "Single"),
                    vinyl("1", null, "12\"", "33 ⅓ RPM", "EP"),
                    vinyl("1", null, "12\"", "White Label", "Test Pressing", "Promo"),
                    new Format("CD", "1", null, List.of("Album")),
                    new Format("CD", "2", null, List.of("Compilation", "Remastered")),
                    new Format("CDr", "1", null, null),
                    new Format("Cassette", "1", "Chrome", List.of("Album")),
                    new Format("File", "12", "320 kbps", List.of("MP3", "Album")),
                    new Format("Shellac", "1", null, List.of("10\"", "78 RPM")));
    private static final List<Format> BOXES =
            List.of(
                    new Format("Box Set", "1", "Numbered", List.of("Compilation")),
                    new Format("DVD", "1", null, List.of("PAL")));

    private final long seed;
    private final Links links;
    private final Names names;

    Pressings(long seed, Links links, Names names) {
        this.seed = seed;
        this.links = links;
        this.names = names;
    }

    Pressing of(long release, Work work) {
        var draw = new Draw(seed, Draw.Kind.PRESSING, release);
        boolean firstPressing = release == work.key();
        int age = firstPressing ? 0 : draw.below(LAST_YEAR - work.year() + 1);
        boolean dated = !draw.chance(7);
        int year = dated ? work.year() + age : 0;
        return new Pressing(
                release,
                formats(draw),
                labels(release, draw),
                year,
                dated ? released(year, draw) : null,
                draw.chance(6) ? null : draw.pick(Vocabulary.COUNTRIES),
                !draw.chance(10));
    }

    private static List<Format> formats(Draw draw) {
        var format = draw.pick(FORMATS);
        return draw.chance(6) ? List.of(format, draw.pick(BOXES)) : List.of(format);
    }

    private static String released(int year, Draw draw) {
        int month = draw.between(1, 12);
        return switch (draw.below(4)) {
            case 0 -> "%d".formatted(year);
            case 1 -> "%d-%02d-00".formatted(year, month);
            default -> "%d-%02d-%02d".formatted(year, month, draw.between(1, 28));
        };
    }

    private List<EntityCredit> labels(long release, Draw draw) {
        long label = Discography.label(release);
        var catno = catno(label, draw);
        var first = labelCredit(label, catno);
        if (catno.equals("none") || !draw.chance(15)) {
            return List.of(first);
        }
        // The same label with a second number, as on many sleeves
        return List.of(first, labelCredit(label, catno.replace(" ", "") + "-B"));
    }

    private EntityCredit labelCredit(long label, String catno) {
        return new EntityCredit(
                names.label(label), catno, "1", "Label", label, links.label(label), null);
    }

    private String catno(long label, Draw draw) {
        if (label == Names.NOT_ON_LABEL || draw.chance(8)) {
            return "none";
        }
        var letters = names.label(label).replaceAll("[^\\p{IsAlphabetic}]", "");
        var prefix = letters.substring(0, Math.min(3, letters.length()));
        return prefix.toUpperCase(Locale.ROOT) + " " + draw.between(1, 999);
    }

    private static Format vinyl(String quantity, @Nullable String text, String... descriptions) {
        return new Format("Vinyl", quantity, text, List.of(descriptions));
    }
}
