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

    /** After them, the English article has an n more. */
    private static final String VOWELS = "AEIO";

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

    /** Titles for a work of this artist, all in one language: their own, or English. */
    static Titles of(Performer performer, Draw draw) {
        var own = performer.country().language();
        return new Titles(draw.chance(50) ? own : Language.ENGLISH, performer.genre().name(), draw);
    }

    /** The title of a track, or of a work that is named like one. */
    String track() {
        boolean special =
                SPECIAL.contains(genre) && draw.chance(90)
                        || OFTEN_SPECIAL.contains(genre)
                                && language == Language.ENGLISH
                                && draw.chance(40);
        return special ? filled(Language.ENGLISH, "title." + genre) : filled(language, "title");
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
        return SPECIAL.contains(genre) ? track() : filled(language, "album");
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

    String note() {
        return filled(language, "note");
    }

    private String filled(Language words, String topic) {
        var form = draw.pick(words.words(topic));
        var text = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) == '%') {
                i++;
                var word = word(words, form.charAt(i), text);
                boolean vowel = VOWELS.indexOf(word.charAt(0)) >= 0;
                if (words == Language.ENGLISH && vowel && endsWithArticle(text)) {
                    text.insert(text.length() - 1, 'n');
                }
                text.append(word);
            } else {
                text.append(form.charAt(i));
            }
        }
        return text.toString();
    }

    private static boolean endsWithArticle(StringBuilder text) {
        return text.toString().endsWith(" A ") || text.toString().equals("A ");
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
