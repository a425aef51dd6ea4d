/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Generates barcodes, matrix numbers and the like, as media and times have them. */
final class Identifiers {

    private static final int FIRST_BARCODE = 1982;
    private static final int FIRST_SID_CODE = 1994;
    private static final int FIRST_LABEL_CODE = 1977;
    private static final int FIRST_ISRC = 2000;

    private final Outline outline;
    private final String catno;
    private final Draw draw;
    private final List<Identifier> all = new ArrayList<>();

    private Identifiers(Outline outline, String catno, Draw draw) {
        this.outline = outline;
        this.catno = catno;
        this.draw = draw;
    }

    /** Many releases have none. */
    static List<Identifier> of(Outline outline, String catno, Draw draw) {
        return new Identifiers(outline, catno, draw).all();
    }

    private List<Identifier> all() {
        if (outline.year() >= FIRST_BARCODE && (draw.chance(46) || isShowpiece())) {
            barcode();
        }
        switch (outline.medium()) {
            case VINYL, SHELLAC -> runouts();
            case CD -> disc();
            case FILE -> recording();
            default -> {}
        }
        rights();
        return List.copyOf(all);
    }

    private boolean isShowpiece() {
        return Showpieces.isRelease(outline.release());
    }

    private void barcode() {
        var digits = Barcode.of(outline.performer().country(), draw);
        add("Barcode", digits, draw.chance(40) ? "Scanned" : null);
        if (draw.chance(25)) {
            add("Barcode", Barcode.printed(digits), "Text");
        }
    }

    private void runouts() {
        if (!draw.chance(52) && !isShowpiece()) {
            return;
        }
        var stem = stem();
        boolean etched = draw.chance(50);
        for (char side = 'A'; side <= 'B'; side++) {
            var hand = etched ? " etched" : "";
            add("Matrix / Runout", stem + " " + side + draw.between(1, 3), "Side " + side + hand);
        }
        if (draw.chance(5)) {
            add("Pressing Plant ID", Integer.toString(draw.between(100, 999)), "Stamped");
        }
        if (draw.chance(4)) {
            add("Price Code", draw.pick(List.of("B", "D", "AB", "FX", "E")), null);
        }
    }

    private String stem() {
        return catno.equals(CatalogueNumbers.NONE) ? "XP " + draw.below(9_999) : catno;
    }

    private void disc() {
        if (draw.chance(45)) {
            var number = "%s %02d".formatted(stem().replace(" ", ""), draw.between(1, 9));
            add("Matrix / Runout", number, null);
        }
        if (outline.year() >= FIRST_SID_CODE && draw.chance(28)) {
            add("Mastering SID Code", "IFPI L%03d".formatted(draw.below(999)), null);
            add(
                    "Mould SID Code",
                    "IFPI %02X%02d".formatted(draw.between(16, 255), draw.below(100)),
                    null);
        }
        if (draw.chance(4)) {
            add("SPARS Code", draw.pick(List.of("DDD", "ADD", "AAD")), null);
        }
        if (draw.chance(2)) {
            add("Distribution Code", "D-%03d".formatted(draw.below(999)), null);
        }
    }

    private void recording() {
        if (outline.year() >= FIRST_ISRC && draw.chance(12)) {
            var year = "%02d".formatted(outline.year() % 100);
            add("ISRC", "XXA%03d%s%05d".formatted(draw.below(999), year, draw.below(99_999)), null);
        }
    }

    private void rights() {
        var country = outline.performer().country();
        if (country == Country.GERMANY && outline.year() >= FIRST_LABEL_CODE && draw.chance(35)) {
            add("Label Code", "LC %05d".formatted(draw.below(29_999)), null);
        }
        if (country == Country.SPAIN && outline.medium() == Medium.VINYL && draw.chance(50)) {
            var year = outline.year() % 100;
            add("Depósito Legal", "M-%d-%02d".formatted(draw.between(1_000, 39_999), year), null);
        }
        if (country.isEuropean() && outline.medium() != Medium.FILE && draw.chance(14)) {
            add("Rights Society", draw.chance(25) ? "BIEM" : society(country), null);
        }
        if (draw.chance(2)) {
            add("Other", Integer.toString(draw.between(1_000, 99_999)), "On the spine");
        }
    }

    /** Who collects the fees of those who write music. */
    private static String society(Country country) {
        return switch (country) {
            case GERMANY -> "GEMA";
            case FRANCE -> "SACEM";
            case UK -> "MCPS";
            case ITALY -> "SIAE";
            case SPAIN -> "SGAE";
            case NETHERLANDS -> "STEMRA";
            case BELGIUM -> "SABAM";
            case AUSTRIA -> "AUME";
            case SWITZERLAND -> "SUISA";
            case SWEDEN -> "NCB";
            default -> "BIEM";
        };
    }

    private void add(String type, String value, @Nullable String description) {
        all.add(new Identifier(type, value, description));
    }
}
