/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The users who are named as submitters, contributors and buyers. They have a number and a name as
 * collectors choose them; a few do much of the work.
 */
public final class Population {

    /** How many there are; their numbers start with 0. */
    public static final int SIZE = 4_000;

    private static final List<String> FIRSTS =
            List.of(
                    "vinyl",
                    "wax",
                    "disco",
                    "dusty",
                    "groove",
                    "needle",
                    "crate",
                    "loud",
                    "mono",
                    "stereo",
                    "analog",
                    "lofi",
                    "deep",
                    "funky",
                    "jazzy",
                    "soul",
                    "dub",
                    "bass",
                    "rock",
                    "punk",
                    "radio",
                    "tape",
                    "turntable",
                    "record",
                    "sound",
                    "night",
                    "northern",
                    "old",
                    "lost",
                    "rare",
                    "black",
                    "blue",
                    "sleepy",
                    "captain",
                    "doctor",
                    "mister",
                    "uncle",
                    "little",
                    "electric",
                    "cosmic");
    private static final List<String> LASTS =
            List.of(
                    "head",
                    "hound",
                    "junkie",
                    "freak",
                    "lover",
                    "hunter",
                    "rider",
                    "nerd",
                    "cat",
                    "fox",
                    "owl",
                    "bear",
                    "monk",
                    "digger",
                    "keeper",
                    "mind",
                    "ears",
                    "attic",
                    "cellar",
                    "corner",
                    "shelf",
                    "box",
                    "archive",
                    "library",
                    "museum",
                    "shop",
                    "kid",
                    "daddy",
                    "queen",
                    "pilot",
                    "sailor",
                    "baker",
                    "gardener",
                    "walker",
                    "runner",
                    "dreamer",
                    "thief",
                    "saver",
                    "spinner",
                    "collector");
    private static final double FEW_DO_MUCH = 2.4;
    private static final int FORMS = 6;

    private final long seed;
    private final Shuffle shuffle;
    private @Nullable Map<String, Integer> numbers;

    Population(long seed) {
        this.seed = seed;
        this.shuffle = new Shuffle(FIRSTS.size() * LASTS.size(), seed);
    }

    /** The name of a user. */
    public String name(int number) {
        int place = shuffle.place(number);
        var first = FIRSTS.get(place / LASTS.size());
        var last = LASTS.get(place % LASTS.size());
        // Whoever would be named as another user takes a form with a number
        int round = number / shuffle.size();
        var draw = new Draw(seed, Draw.Kind.USER, number);
        return switch (round > 0 ? round : draw.below(FORMS)) {
            case 0 -> first + last;
            case 1 -> first + "_" + last + draw.between(1, 99);
            case 2 -> first + "." + last + draw.between(100, 999);
            case 3 -> capital(first) + capital(last);
            case 4 -> first + "-" + last;
            default -> "_" + first + last.toUpperCase(Locale.ROOT) + "_";
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The number of the user with that name, in any letter case. */
    public OptionalInt find(String username) {
        var number = numbers().get(username.toLowerCase(Locale.ROOT));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** One of them; the first ones far more often than the last ones. */
    public String someone(Draw draw) {
        return name((int) (SIZE * Math.pow(draw.share(), FEW_DO_MUCH)));
    }

    private synchronized Map<String, Integer> numbers() {
        if (numbers == null) {
            var all = new HashMap<String, Integer>();
            for (int number = 0; number < SIZE; number++) {
                all.putIfAbsent(name(number).toLowerCase(Locale.ROOT), number);
            }
            numbers = all;
        }
        return numbers;
    }
}
