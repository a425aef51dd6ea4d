/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/**
 * All scenes. Their genres, countries and times are spread evenly over the weights, so that any run
 * of them has about the shares of the whole.
 */
final class Scenes {

    static final int COUNT = 250;

    /** The fractions of roots, whose multiples are spread evenly and are independent. */
    private static final double GENRE_STEP = (Math.sqrt(5) - 1) / 2;

    private static final double COUNTRY_STEP = Math.sqrt(2) - 1;
    private static final double DEBUT_STEP = Math.sqrt(3) - 1;

    private static final int FIRST_DECADE = 1950;
    private static final int YEARS_OF_A_DECADE = 10;

    private final Scene[] scenes = new Scene[COUNT];

    /** For each scene, how many earlier ones have its language. */
    private final int[] ranks = new int[COUNT];

    /** For each scene, how many earlier ones have artists with made-up names. */
    private final int[] ranksOnStage = new int[COUNT];

    Scenes(long seed) {
        var draw = new Draw(seed, Draw.Kind.SCENE, 0);
        double genre = draw.share();
        double country = draw.share();
        double debut = draw.share();
        var ofLanguage = new int[Language.values().length];
        int onStage = 0;
        for (int number = 0; number < COUNT; number++) {
            var made = Showpieces.scene(number);
            scenes[number] =
                    made != null
                            ? made
                            : scene(
                                    fraction(genre + number * GENRE_STEP),
                                    fraction(country + number * COUNTRY_STEP),
                                    fraction(debut + number * DEBUT_STEP));
            ranks[number] = ofLanguage[scenes[number].language().ordinal()]++;
            ranksOnStage[number] = onStage;
            onStage += scenes[number].genre().isStaged() ? 1 : 0;
        }
    }

    Scene scene(int number) {
        return scenes[number];
    }

    /** How many scenes of the same language come before it. */
    int rank(int number) {
        return ranks[number];
    }

    /** How many scenes whose artists have made-up names come before it. */
    int rankOnStage(int number) {
        return ranksOnStage[number];
    }

    private static Scene scene(double genreShare, double countryShare, double debutShare) {
        var genre = Genre.ALL.at(genreShare);
        var country = Country.of(genre.name()).at(countryShare);
        return new Scene(country, genre, debut(genre, debutShare));
    }

    /** A year in which an artist of the genre begins. */
    static int debut(Genre genre, double share) {
        var debuts = genre.debuts();
        int total = 0;
        for (int weight : debuts) {
            total += weight;
        }
        double left = share * total;
        int decade = 0;
        while (left >= debuts[decade]) {
            left -= debuts[decade];
            decade++;
        }
        double part = left / debuts[decade];
        int start = FIRST_DECADE + (decade - 1) * YEARS_OF_A_DECADE;
        int year =
                decade == 0
                        ? FIRST_DECADE - 1 - (int) (part * (FIRST_DECADE - genre.first()))
                        : start + (int) (part * YEARS_OF_A_DECADE);
        return Math.max(year, genre.first());
    }

    private static double fraction(double number) {
        return number - Math.floor(number);
    }
}
