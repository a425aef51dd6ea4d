/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Generates the formats, labels, country and date of a release. */
final class Pressings {

    private static final int FIRST_EUROPE = 1985;
    private static final int FIRST_EXACT_DATES = 1960;
    private static final int LAST_DAY_OF_ALL_MONTHS = 28;

    private final long seed;
    private final Links links;
    private final Names names;
    private final CatalogueNumbers numbers;

    Pressings(long seed, Links links, Names names) {
        this.seed = seed;
        this.links = links;
        this.names = names;
        this.numbers = new CatalogueNumbers(seed, names);
    }

    Pressing of(long release, Work work) {
        var outline = work.outline();
        var draw = new Draw(~seed, Draw.Kind.PRESSING, release);
        var date = date(outline, draw);
        int precision = precision(outline, draw);
        return new Pressing(
                release,
                Formats.of(outline, draw),
                labels(outline),
                outline.dated() ? outline.year() : 0,
                outline.dated() ? written(date, precision) : null,
                date,
                country(outline, draw),
                !draw.chance(7) || Showpieces.isRelease(release));
    }

    private static LocalDate date(Outline outline, Draw draw) {
        int months =
                outline.year() == Calendar.LAST_YEAR ? Calendar.LAST_DAY.getMonthValue() - 1 : 12;
        return LocalDate.of(
                outline.year(), draw.between(1, months), draw.between(1, LAST_DAY_OF_ALL_MONTHS));
    }

    /** How many parts of the date are known. */
    private static int precision(Outline outline, Draw draw) {
        boolean exact = outline.year() >= FIRST_EXACT_DATES;
        int years = outline.medium() == Medium.FILE ? 10 : exact ? 46 : 80;
        return draw.chance(years) ? 1 : draw.chance(18) ? 2 : 3;
    }

    private static String written(LocalDate date, int precision) {
        return switch (precision) {
            case 1 -> Integer.toString(date.getYear());
            case 2 -> date.getYear() + "-" + Digits.of(date.getMonthValue(), 2) + "-00";
            default -> date.toString();
        };
    }

    private static @Nullable String country(Outline outline, Draw draw) {
        var home = outline.performer().country();
        if (Showpieces.isRelease(outline.release())) {
            return home.in(outline.year());
        }
        if (draw.chance(5)) {
            return null;
        }
        if (!outline.isFirst() && draw.chance(30)) {
            home = draw.pick(Country.of("anywhere"));
        }
        boolean shared =
                home.isEuropean()
                        && outline.year() >= FIRST_EUROPE
                        && outline.medium() != Medium.FILE;
        if (shared && draw.chance(20)) {
            return draw.chance(80) ? "Europe" : "UK & Europe";
        }
        return home.in(outline.year());
    }

    /** The label, once or twice. */
    List<EntityCredit> labels(Outline outline) {
        long label = Discography.label(outline.release());
        var draw = new Draw(seed, Draw.Kind.LABEL, ~outline.release());
        var catno = numbers.of(outline, label, draw);
        var first = labelCredit(label, catno);
        if (catno.equals(CatalogueNumbers.NONE) || !draw.chance(9)) {
            return List.of(first);
        }
        // The same label with a second number, as on many sleeves
        return List.of(first, labelCredit(label, catno.replace(" ", "") + "-B"));
    }

    EntityCredit labelCredit(long label, String catno) {
        return new EntityCredit(
                names.label(label), catno, "1", "Label", label, links.label(label), null);
    }
}
