/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A medium of Discogs that carries music, and when it was in use. */
enum Medium {
    SHELLAC("Shellac"),
    VINYL("Vinyl"),
    REEL("Reel-To-Reel"),
    CASSETTE("Cassette"),
    CARTRIDGE("8-Track Cartridge"),
    CD("CD"),
    CDR("CDr"),
    DVD("DVD"),
    FILE("File");

    private static final int FIRST_CD_SINGLE = 1988;

    /** From a year on, how many of 100 releases come out on each medium, in the order above. */
    private static final Map<Integer, int[]> ERAS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(0, new int[] {100, 0, 0, 0, 0, 0, 0, 0, 0}),
                            Map.entry(1948, new int[] {84, 16, 0, 0, 0, 0, 0, 0, 0}),
                            Map.entry(1951, new int[] {62, 38, 0, 0, 0, 0, 0, 0, 0}),
                            Map.entry(1955, new int[] {30, 70, 0, 0, 0, 0, 0, 0, 0}),
                            Map.entry(1959, new int[] {0, 97, 3, 0, 0, 0, 0, 0, 0}),
                            Map.entry(1966, new int[] {0, 88, 1, 7, 4, 0, 0, 0, 0}),
                            Map.entry(1976, new int[] {0, 82, 0, 15, 3, 0, 0, 0, 0}),
                            Map.entry(1982, new int[] {0, 76, 0, 18, 2, 4, 0, 0, 0}),
                            Map.entry(1984, new int[] {0, 70, 0, 18, 0, 12, 0, 0, 0}),
                            Map.entry(1987, new int[] {0, 52, 0, 17, 0, 31, 0, 0, 0}),
                            Map.entry(1990, new int[] {0, 33, 0, 14, 0, 53, 0, 0, 0}),
                            Map.entry(1992, new int[] {0, 30, 0, 12, 0, 57, 1, 0, 0}),
                            Map.entry(1995, new int[] {0, 29, 0, 7, 0, 61, 3, 0, 0}),
                            Map.entry(1998, new int[] {0, 29, 0, 4, 0, 60, 6, 1, 0}),
                            Map.entry(2000, new int[] {0, 28, 0, 1, 0, 54, 13, 1, 3}),
                            Map.entry(2005, new int[] {0, 25, 0, 1, 0, 38, 12, 1, 23}),
                            Map.entry(2010, new int[] {0, 26, 0, 5, 0, 23, 7, 0, 39}),
                            Map.entry(2015, new int[] {0, 33, 0, 9, 0, 18, 4, 0, 36})));

    private static final Map<Form, TreeMap<Integer, Weighted<Medium>>> WEIGHTS = weights();

    private final String format;

    Medium(String format) {
        this.format = format;
    }

    /** Its name among Discogs's formats. */
    String format() {
        return format;
    }

    /** What a work of a form came out on in a year, with weights. */
    static Weighted<Medium> of(Form form, int year) {
        return Objects.requireNonNull(WEIGHTS.get(form)).floorEntry(year).getValue();
    }

    private static Map<Form, TreeMap<Integer, Weighted<Medium>>> weights() {
        var all = new EnumMap<Form, TreeMap<Integer, Weighted<Medium>>>(Form.class);
        for (var form : Form.values()) {
            var eras = new TreeMap<Integer, Weighted<Medium>>();
            ERAS.forEach((year, shares) -> eras.put(year, weighted(form, year, shares)));
            all.put(form, eras);
        }
        return all;
    }

    private static Weighted<Medium> weighted(Form form, int year, int[] shares) {
        var weighted = Weighted.of(0, VINYL);
        for (var medium : values()) {
            boolean carries = medium.carries(form, year);
            weighted = weighted.and(carries ? shares[medium.ordinal()] : 0, medium);
        }
        return weighted;
    }

    private boolean carries(Form form, int year) {
        boolean isShort = form == Form.SINGLE || form == Form.EP;
        return switch (this) {
            case SHELLAC -> form == Form.SINGLE || year == 0;
            case REEL, CARTRIDGE, DVD -> !isShort;
            case CD -> form != Form.SINGLE || year >= FIRST_CD_SINGLE - 1;
            default -> true;
        };
    }

    /** Whether it has sides, called A, B and so on. */
    boolean hasSides() {
        return switch (this) {
            case CD, CDR, DVD, FILE -> false;
            default -> true;
        };
    }
}
