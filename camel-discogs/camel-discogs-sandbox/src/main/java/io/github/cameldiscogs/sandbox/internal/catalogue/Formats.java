/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes the media of a release, with words that fit its time. */
final class Formats {

    private static final Set<String> DANCED =
            Set.of("Electronic", "Hip Hop", "Reggae", "Funk / Soul");
    private static final List<String> COLOURS =
            List.of(
                    "Red",
                    "Clear",
                    "Green Translucent",
                    "Blue Marbled",
                    "White",
                    "Yellow",
                    "Orange",
                    "Gold",
                    "Grey Marbled",
                    "Pink",
                    "Purple",
                    "Splatter",
                    "Black & White");
    private static final List<String> SLEEVES =
            List.of("Gatefold", "180 g", "Poster Sleeve", "Die-cut Sleeve", "Blue Labels");
    private static final List<String> CASES =
            List.of("Digipak", "Jewel Case", "Cardboard Sleeve", "Slipcase", "Digisleeve");

    private static final Weighted<String> CODECS =
            Weighted.of(58, "MP3").and(24, "FLAC").and(10, "WAV").and(8, "AAC");
    private static final Weighted<String> BITRATES =
            Weighted.of(78, "320 kbps").and(12, "VBR").and(10, "192 kbps");

    private static final int FIRST_45 = 1949;
    private static final int FIRST_12_INCH = 1976;
    private static final int LAST_10_INCH_ALBUM = 1956;
    private static final int FIRST_STEREO = 1958;
    private static final int LAST_MONO = 1969;
    private static final int FIRST_COLOUR = 1970;
    private static final int FIRST_HEAVY = 1990;
    private static final int FIRST_REMASTERS = 1985;
    private static final int LAST_SINGLE_SIDED = 1923;
    private static final int YEARS_BEFORE_A_REISSUE = 2;
    private static final int FIRST_DVD = 1998;
    private static final int FIRST_BOX = 1965;
    private static final int LONGEST_SMALL_RECORD = 880;
    private static final int LONGEST_SINGLE = 520;

    private final Outline outline;
    private final Draw draw;
    private final List<String> words = new ArrayList<>();

    private Formats(Outline outline, Draw draw) {
        this.outline = outline;
        this.draw = draw;
    }

    static List<Format> of(Outline outline, Draw draw) {
        return new Formats(outline, draw).all();
    }

    private List<Format> all() {
        var text = described();
        edition();
        var format =
                new Format(
                        outline.medium().format(),
                        Integer.toString(outline.discs()),
                        text,
                        words.isEmpty() ? null : List.copyOf(words));
        return together(format);
    }

    /** Some albums come in a box, or with a film. */
    private List<Format> together(Format format) {
        boolean large = outline.form() == Form.ALBUM || outline.form() == Form.COMPILATION;
        boolean touched = outline.medium() != Medium.FILE && outline.medium() != Medium.CARTRIDGE;
        if (large && touched && outline.year() >= FIRST_BOX && draw.chance(2)) {
            var text = draw.chance(30) ? "Numbered" : null;
            return List.of(new Format("Box Set", "1", text, List.of("Compilation")), format);
        }
        if (outline.medium() == Medium.CD && outline.year() >= FIRST_DVD && draw.chance(4)) {
            return List.of(format, new Format("DVD", "1", null, List.of("DVD-Video", region())));
        }
        return List.of(format);
    }

    private @Nullable String described() {
        return switch (outline.medium()) {
            case SHELLAC -> shellac();
            case VINYL -> vinyl();
            case FILE -> file();
            case REEL -> reel();
            case CASSETTE -> {
                describe(92);
                yield draw.chance(6) ? "Chrome" : null;
            }
            case CARTRIDGE -> {
                describe(100);
                yield null;
            }
            case DVD -> {
                words.add("DVD-Video");
                words.add(region());
                yield null;
            }
            case CD -> {
                describe(97);
                yield draw.chance(9) ? draw.pick(CASES) : null;
            }
            case CDR -> {
                describe(86);
                yield draw.chance(6) ? "Printed Disc" : null;
            }
        };
    }

    private void describe(int percent) {
        if (draw.chance(percent)) {
            boolean maxi =
                    outline.form() == Form.SINGLE
                            && outline.tracks() > 2
                            && outline.medium() != Medium.CASSETTE
                            && draw.chance(45);
            words.add(maxi ? "Maxi-Single" : outline.form().description());
        }
    }

    private @Nullable String shellac() {
        boolean classical = outline.performer().genre() == Genre.CLASSICAL;
        words.add(classical && draw.chance(60) ? "12\"" : "10\"");
        words.add("78 RPM");
        if (outline.year() <= LAST_SINGLE_SIDED && draw.chance(30)) {
            words.add("Single Sided");
        } else if (outline.form() == Form.ALBUM) {
            words.add("Album");
        } else if (draw.chance(30)) {
            words.add("Single");
        }
        return null;
    }

    private @Nullable String vinyl() {
        switch (outline.form()) {
            case SINGLE -> single();
            case EP -> extendedPlay();
            case ALBUM, COMPILATION -> {
                boolean small = outline.year() <= LAST_10_INCH_ALBUM && draw.chance(45);
                words.add(small ? "10\"" : "LP");
                if (draw.chance(12)) {
                    words.add("33 ⅓ RPM");
                }
                words.add(outline.form().description());
            }
        }
        boolean obi = outline.performer().country() == Country.JAPAN && draw.chance(30);
        if (outline.year() < FIRST_COLOUR || !draw.chance(16) && !obi) {
            return null;
        }
        return obi ? "OBI" : draw.chance(65) ? draw.pick(COLOURS) : draw.pick(sleeves());
    }

    private List<String> sleeves() {
        return outline.year() < FIRST_HEAVY ? List.of("Gatefold", "Laminated Sleeve") : SLEEVES;
    }

    private void single() {
        boolean danced = DANCED.contains(outline.performer().genre().name());
        boolean large =
                outline.year() >= FIRST_12_INCH
                        && (outline.tracks() > 2 || isLong() || draw.chance(danced ? 60 : 12));
        words.add(outline.year() < FIRST_45 ? "10\"" : large ? "12\"" : "7\"");
        if (outline.year() < FIRST_45) {
            words.add("78 RPM");
        } else {
            words.add(large && draw.chance(45) ? "33 ⅓ RPM" : "45 RPM");
        }
        words.add(large && outline.tracks() > 2 && draw.chance(40) ? "Maxi-Single" : "Single");
    }

    private void extendedPlay() {
        boolean large = outline.year() >= FIRST_12_INCH && (isLong() || draw.chance(50));
        words.add(large ? draw.chance(10) ? "10\"" : "12\"" : "7\"");
        words.add(large && draw.chance(60) || draw.chance(15) ? "33 ⅓ RPM" : "45 RPM");
        words.add("EP");
    }

    /** Whether it would not fit on a small record. */
    private boolean isLong() {
        int seconds = outline.performer().genre().seconds();
        int room = outline.form() == Form.SINGLE ? LONGEST_SINGLE : LONGEST_SMALL_RECORD;
        return outline.workYear() >= FIRST_12_INCH && seconds * outline.tracks() > room;
    }

    private String file() {
        var kind = draw.pick(CODECS);
        words.add(kind);
        describe(94);
        return switch (kind) {
            case "MP3" -> draw.pick(BITRATES);
            case "AAC" -> "256 kbps";
            default -> draw.chance(70) ? "16-bit 44.1 kHz" : "24-bit 48 kHz";
        };
    }

    private @Nullable String reel() {
        words.add(draw.chance(50) ? "7 ½ ips" : "3 ¾ ips");
        words.add(outline.form().description());
        return null;
    }

    private String region() {
        return switch (outline.performer().country()) {
            case US, CANADA, JAPAN, MEXICO -> "NTSC";
            default -> "PAL";
        };
    }

    /** What tells this edition from others of the same work. */
    private void edition() {
        boolean reissue = outline.year() > outline.workYear() + YEARS_BEFORE_A_REISSUE;
        if (reissue && outline.medium() != Medium.FILE && draw.chance(85)) {
            words.add("Reissue");
        }
        if (reissue && outline.year() >= FIRST_REMASTERS && draw.chance(22)) {
            words.add("Remastered");
        }
        if (outline.medium() == Medium.VINYL || outline.medium() == Medium.CASSETTE) {
            limited();
            channels();
        }
        if (outline.medium() != Medium.FILE
                && draw.chance(outline.medium() == Medium.CDR ? 18 : 5)) {
            words.add("Promo");
            rare();
        }
    }

    private void limited() {
        if (draw.chance(outline.year() < FIRST_HEAVY ? 2 : 15)) {
            words.add("Limited Edition");
            if (draw.chance(25)) {
                words.add("Numbered");
            }
        }
    }

    private void channels() {
        if (outline.year() <= LAST_MONO && draw.chance(outline.year() < FIRST_STEREO ? 55 : 45)) {
            words.add("Mono");
        } else if (outline.year() >= FIRST_STEREO && draw.chance(24)) {
            words.add("Stereo");
        }
    }

    private void rare() {
        if (outline.medium() == Medium.VINYL && draw.chance(40)) {
            words.add(draw.chance(25) ? "Test Pressing" : "White Label");
        }
    }
}
