/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/** What a company did for a release, with Discogs's number for it. */
enum CompanyRole {
    SERIES(2, "Series"),
    RECORD_COMPANY(4, "Record Company"),
    LICENSED_TO(5, "Licensed To"),
    LICENSED_FROM(6, "Licensed From"),
    LICENSED_THROUGH(7, "Licensed Through"),
    MARKETED(8, "Marketed By"),
    DISTRIBUTED(9, "Distributed By"),
    MANUFACTURED(10, "Manufactured By"),
    EXPORTED(11, "Exported By"),
    PHONOGRAPHIC_COPYRIGHT(13, "Phonographic Copyright (p)"),
    COPYRIGHT(14, "Copyright (c)"),
    MADE(16, "Made By"),
    PRESSED(17, "Pressed By"),
    DUPLICATED(18, "Duplicated By"),
    PRINTED(19, "Printed By"),
    PUBLISHED(21, "Published By"),
    RECORDED(23, "Recorded At"),
    MIXED(27, "Mixed At"),
    MASTERED(29, "Mastered At"),
    LACQUER_CUT(30, "Lacquer Cut At"),
    GLASS_MASTERED(31, "Glass Mastered At");

    /** From this year on, releases say whose the rights are. */
    static final int FIRST_RIGHTS = 1972;

    private static final Weighted<CompanyRole> OF_DISTRIBUTORS =
            Weighted.of(9, DISTRIBUTED).and(1, EXPORTED);
    private static final Weighted<CompanyRole> OF_RIGHTS_HOLDERS =
            Weighted.of(4, PHONOGRAPHIC_COPYRIGHT).and(3, COPYRIGHT).and(3, RECORD_COMPANY);
    private static final Weighted<CompanyRole> OF_LICENSEES =
            Weighted.of(4, MARKETED)
                    .and(3, LICENSED_TO)
                    .and(3, LICENSED_FROM)
                    .and(1, LICENSED_THROUGH);
    private static final Weighted<CompanyRole> OF_PRINTERS = Weighted.of(5, PRINTED).and(1, MADE);
    private static final Weighted<CompanyRole> OF_CD_PLANTS =
            Weighted.of(3, MANUFACTURED).and(2, GLASS_MASTERED);

    private final int number;
    private final String words;

    CompanyRole(int number, String words) {
        this.number = number;
        this.words = words;
    }

    String number() {
        return Integer.toString(number);
    }

    String words() {
        return words;
    }

    static CompanyRole of(LabelKind kind, Outline outline, Draw draw) {
        var medium = outline.medium();
        return switch (kind) {
            case PRESSING_PLANT -> ofPlant(medium, draw);
            case STUDIO -> RECORDED;
            case MASTERING_STUDIO ->
                    medium == Medium.VINYL && draw.chance(50) ? LACQUER_CUT : MASTERED;
            case DISTRIBUTOR -> draw.pick(OF_DISTRIBUTORS);
            case PUBLISHER -> PUBLISHED;
            case RIGHTS_HOLDER ->
                    outline.year() < FIRST_RIGHTS ? RECORD_COMPANY : draw.pick(OF_RIGHTS_HOLDERS);
            case PRINTER -> draw.pick(OF_PRINTERS);
            case LICENSEE -> draw.pick(OF_LICENSEES);
            case MIXING_STUDIO -> MIXED;
            case SERIES -> SERIES;
            case LABEL -> throw new IllegalArgumentException("A label is no company");
        };
    }

    private static CompanyRole ofPlant(Medium medium, Draw draw) {
        return switch (medium) {
            case VINYL, SHELLAC -> PRESSED;
            case CD, DVD -> draw.pick(OF_CD_PLANTS);
            default -> DUPLICATED;
        };
    }
}
