/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Makes up the titles of works and tracks. */
final class Titles {

    private static final List<String> KEYS =
            List.of(
                    "C Major",
                    "D Minor",
                    "E Flat Major",
                    "G Minor",
                    "F Major",
                    "A Minor",
                    "B Flat Major",
                    "C Sharp Minor",
                    "G Major",
                    "D Major");

    /** Genres whose titles are nearly always of their own kind, in English everywhere. */
    private static final List<String> SPECIAL =
            List.of("Classical", "Non-Music", "Children's", "Brass & Military");

    private static final List<String> OFTEN_SPECIAL =
            List.of("Stage & Screen", "Blues", "Reggae", "Jazz");

    /** After them, the English article has an n more, and the French preposition an apostrophe. */
    private static final String VOWELS = "AEIOÀÉÊ";

    private static final int PERCENT_OF_PHRASES = 18;
    private static final int PERCENT_OF_OWN_LANGUAGE = 55;

    private static final int LIST_OF_NUMBERS = 9;
    private static final int FIRST_YEAR = 1962;
    private static final int LAST_YEAR = 2004;

    private final Language language;
    private final String genre;
    private final Draw draw;

    private Titles(Language language, String genre, Draw draw) {
        this.language = language;
        this.genre = genre;
        this.draw = draw;
    }

    /** Titles for a work of this artist, who has all in one language: their own, or English. */
    static Titles of(Performer performer, Draw draw) {
        // The digits that do not matter to the styles
        int taste = (int) (performer.taste() * 100_000) % 100;
        var own = performer.country().language();
        return new Titles(
                taste < PERCENT_OF_OWN_LANGUAGE ? own : Language.ENGLISH,
                performer.genre().name(),
                draw);
    }

    /** The title of a track, or of a work that is named like one. */
    String track() {
        boolean special =
                SPECIAL.contains(genre) && draw.chance(90)
                        || OFTEN_SPECIAL.contains(genre)
                                && language == Language.ENGLISH
                                && draw.chance(40);
        return special
                ? filled(Language.ENGLISH, "title." + genre)
                : filled(language, draw.chance(PERCENT_OF_PHRASES) ? "phrase" : "title");
    }

    /** Titles of so many tracks, all different. */
    List<String> tracks(int count) {
        var titles = new ArrayList<String>();
        for (int tries = 0; titles.size() < count; tries++) {
            var title = track();
            if (!titles.contains(title)) {
                titles.add(title);
            } else if (tries > 3 * count) {
                titles.add(title + " " + (titles.size() + 1));
            }
        }
        return titles;
    }

    String album() {
        boolean phrase = draw.chance(PERCENT_OF_PHRASES);
        return SPECIAL.contains(genre) ? track() : filled(language, phrase ? "phrase" : "album");
    }

    /** The title of a compilation of one artist. */
    String best(String artist) {
        if (draw.chance(40)) {
            return album();
        }
        var best = filled(language, "best");
        return best.endsWith(" Of") ? best + " " + artist : best;
    }

    /** The title of a compilation of many artists. */
    String various() {
        return filled(Language.ENGLISH, "title.Various");
    }

    /** Versions of a title, for singles that hold one song several times. */
    List<String> mixes(String title, int count) {
        var mixes = new ArrayList<String>();
        mixes.add(title);
        while (mixes.size() < count) {
            var mix = title + " (" + draw.pick(Language.ENGLISH.words("stripes")) + ")";
            if (!mixes.contains(mix)) {
                mixes.add(mix);
            }
        }
        return mixes;
    }

    String heading() {
        return filled(language, "heading");
    }

    /** A remark that is true of a medium. */
    String note(Medium medium) {
        return switch (medium) {
            case FILE -> filled(Language.ENGLISH, "note.file");
            case VINYL -> filled(language, draw.chance(60) ? "note.sleeve" : "note");
            default -> filled(language, "note");
        };
    }

    private String filled(Language words, String topic) {
        var form = draw.pick(words.words(topic));
        var text = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) == '%') {
                i++;
                var word = word(words, form.charAt(i), text);
                if (VOWELS.indexOf(word.charAt(0)) >= 0) {
                    joinVowel(words, text);
                }
                text.append(word);
            } else {
                text.append(form.charAt(i));
            }
        }
        return text.toString();
    }

    private static void joinVowel(Language words, StringBuilder text) {
        if (words == Language.ENGLISH && endsWith(text, "A ")) {
            text.insert(text.length() - 1, 'n');
        } else if (words == Language.FRENCH && endsWith(text, "De ")) {
            text.replace(text.length() - 2, text.length(), "'");
        }
    }

    /** Whether the last word, with a space after it, is that one. */
    private static boolean endsWith(StringBuilder text, String word) {
        return text.toString().equals(word) || text.toString().endsWith(" " + word);
    }

    /** A word that is not there already. */
    private String word(Language words, char kind, StringBuilder before) {
        var word = word(words, kind);
        for (int tries = 0; tries < 3 && before.indexOf(word) >= 0; tries++) {
            word = word(words, kind);
        }
        return word;
    }

    private String word(Language words, char kind) {
        return switch (kind) {
            case 'n' -> draw.pick(words.words("noun"));
            case 'a' -> draw.pick(words.words("adjective"));
            case 'g' -> draw.pick(words.words("group"));
            case 'v' -> draw.pick(words.words("verb"));
            case 'p' -> draw.pick(words.words("place"));
            case 'f' -> draw.pick(words.words("given"));
            case 'i' -> draw.pick(words.words("imprint"));
            case 'd' -> Integer.toString(1 + draw.below(LIST_OF_NUMBERS));
            case 'k' -> draw.pick(KEYS);
            case 'y' -> Integer.toString(draw.between(FIRST_YEAR, LAST_YEAR));
            default -> throw new IllegalArgumentException("No word for %" + kind);
        };
    }
}
