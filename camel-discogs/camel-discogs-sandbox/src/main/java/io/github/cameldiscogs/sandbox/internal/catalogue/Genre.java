/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A genre of Discogs.
 *
 * @param first the year in which it began
 * @param debuts how many of its artists began in each decade, the first one before 1950, the last
 *     one from 2020
 * @param forms the forms of its works
 * @param seconds the usual length of a track
 */
record Genre(
        String name,
        int first,
        int[] debuts,
        Weighted<Form> forms,
        int seconds,
        List<Style> styles) {

    static final Genre ELECTRONIC =
            new Genre(
                    "Electronic",
                    1968,
                    new int[] {0, 0, 8, 49, 140, 360, 380, 205, 24},
                    Form.weights(34, 34, 24, 8),
                    330,
                    List.of(
                            Style.of("Experimental", 1968),
                            Style.of("Noise", 1978),
                            Style.of("Industrial", 1976),
                            Style.of("Ambient", 1974),
                            Style.from("Berlin-School", 1971, Country.GERMANY, Country.AUSTRIA),
                            Style.of("Downtempo", 1990),
                            Style.of("IDM", 1990),
                            Style.of("Drum n Bass", 1992),
                            Style.of("Dubstep", 2003),
                            Style.of("Hardcore", 1990),
                            Style.of("Acid", 1986),
                            Style.of("Techno", 1986),
                            Style.of("Minimal", 1994),
                            Style.of("Tech House", 1995),
                            Style.of("Deep House", 1986),
                            Style.of("House", 1984),
                            Style.of("Trance", 1992),
                            Style.until("Italo-Disco", 1980, 1990, Country.ITALY),
                            Style.of("Synth-pop", 1977),
                            Style.of("Electro", 1981),
                            Style.of("Vaporwave", 2011)));

    static final Genre ROCK =
            new Genre(
                    "Rock",
                    1954,
                    new int[] {0, 21, 68, 126, 170, 255, 235, 184, 24},
                    Form.weights(30, 13, 50, 7),
                    220,
                    List.of(
                            Style.until("Rock & Roll", 1954, 1968),
                            Style.of("Surf", 1960),
                            Style.until("Beat", 1962, 1970),
                            Style.of("Garage Rock", 1963),
                            Style.of("Psychedelic Rock", 1966),
                            Style.of("Folk Rock", 1965),
                            Style.of("Pop Rock", 1958),
                            Style.of("Prog Rock", 1969),
                            Style.until("Krautrock", 1968, 1980, Country.GERMANY),
                            Style.of("Hard Rock", 1969),
                            Style.of("Stoner Rock", 1993),
                            Style.of("Doom Metal", 1985),
                            Style.of("Heavy Metal", 1970),
                            Style.of("Death Metal", 1986),
                            Style.of("Black Metal", 1984),
                            Style.of("Hardcore", 1980),
                            Style.of("Punk", 1975),
                            Style.of("Post-Punk", 1978),
                            Style.of("New Wave", 1977),
                            Style.of("Shoegaze", 1988),
                            Style.of("Alternative Rock", 1985),
                            Style.of("Indie Rock", 1985),
                            Style.of("Lo-Fi", 1986),
                            Style.of("Emo", 1990),
                            Style.of("Post Rock", 1994)));

    static final Genre POP =
            new Genre(
                    "Pop",
                    1915,
                    new int[] {66, 49, 82, 126, 149, 216, 198, 140, 24},
                    Form.weights(40, 9, 41, 10),
                    210,
                    List.of(
                            Style.of("Vocal", 1915),
                            Style.of("Ballad", 1935),
                            Style.from(
                                    "Schlager",
                                    1950,
                                    Country.GERMANY,
                                    Country.AUSTRIA,
                                    Country.SWITZERLAND),
                            Style.from("Chanson", 1930, Country.FRANCE, Country.BELGIUM),
                            Style.from(
                                    "Europop",
                                    1976,
                                    Country.GERMANY,
                                    Country.ITALY,
                                    Country.NETHERLANDS,
                                    Country.SWEDEN,
                                    Country.BELGIUM,
                                    Country.FRANCE,
                                    Country.SPAIN),
                            Style.until("City Pop", 1977, 1992, Country.JAPAN),
                            Style.from("J-pop", 1989, Country.JAPAN),
                            Style.until("Bubblegum", 1967, 1976),
                            Style.until("Easy Listening", 1950, 1985),
                            Style.until("Light Music", 1920, 1970),
                            Style.of("Novelty", 1920),
                            Style.of("Indie Pop", 1984),
                            Style.of("Dance-pop", 1984),
                            Style.from("Estrada", 1960, Country.RUSSIA),
                            Style.until("Swing", 1930, 1955),
                            Style.until("Canzone Napoletana", 1920, 1970, Country.ITALY),
                            Style.of("Bedroom Pop", 2010)));

    static final Genre JAZZ =
            new Genre(
                    "Jazz",
                    1917,
                    new int[] {177, 112, 98, 117, 90, 116, 139, 121, 24},
                    Form.weights(14, 7, 70, 9),
                    320,
                    List.of(
                            Style.until("Dixieland", 1917, 1965),
                            Style.until("Swing", 1930, 1960),
                            Style.of("Big Band", 1930),
                            Style.until("Bop", 1945, 1965),
                            Style.until("Hard Bop", 1954, 1972),
                            Style.until("Cool Jazz", 1949, 1970),
                            Style.until("Modal", 1958, 1975),
                            Style.of("Free Jazz", 1960),
                            Style.of("Fusion", 1969),
                            Style.of("Jazz-Funk", 1970),
                            Style.of("Latin Jazz", 1948),
                            Style.of("Contemporary Jazz", 1978),
                            Style.of("Post Bop", 1963),
                            Style.of("Free Improvisation", 1966),
                            Style.of("Smooth Jazz", 1982)));

    static final Genre FUNK =
            new Genre(
                    "Funk / Soul",
                    1946,
                    new int[] {0, 35, 150, 243, 160, 139, 139, 109, 16},
                    Form.weights(46, 9, 36, 9),
                    230,
                    List.of(
                            Style.until("Rhythm & Blues", 1946, 1970),
                            Style.of("Gospel", 1946),
                            Style.of("Soul", 1959),
                            Style.of("Funk", 1967),
                            Style.of("Disco", 1973),
                            Style.until("Boogie", 1979, 1988),
                            Style.of("Neo Soul", 1995),
                            Style.of("Contemporary R&B", 1986),
                            Style.from("Afrobeat", 1970, Country.NIGERIA, Country.GHANA),
                            Style.until("Minneapolis Sound", 1979, 1990, Country.US)));

    static final Genre FOLK =
            new Genre(
                    "Folk, World, & Country",
                    1915,
                    new int[] {99, 56, 90, 146, 130, 150, 176, 158, 24},
                    Form.weights(22, 10, 58, 10),
                    200,
                    List.of(
                            Style.of("Folk", 1915),
                            Style.from(
                                    "Country",
                                    1922,
                                    Country.US,
                                    Country.CANADA,
                                    Country.AUSTRALIA,
                                    Country.UK),
                            Style.from("Bluegrass", 1945, Country.US, Country.CANADA),
                            Style.from("Highlife", 1952, Country.NIGERIA, Country.GHANA),
                            Style.from("Celtic", 1958, Country.UK),
                            Style.from(
                                    "Volksmusik",
                                    1930,
                                    Country.GERMANY,
                                    Country.AUSTRIA,
                                    Country.SWITZERLAND),
                            Style.from("Fado", 1930, Country.PORTUGAL),
                            Style.from("Flamenco", 1930, Country.SPAIN),
                            Style.until("Hillbilly", 1922, 1955, Country.US),
                            Style.from("African", 1955, Country.NIGERIA, Country.GHANA),
                            Style.from("Min'yō", 1930, Country.JAPAN),
                            Style.from(
                                    "Polka", 1920, Country.US, Country.GERMANY, Country.POLAND)));

    static final Genre HIP_HOP =
            new Genre(
                    "Hip Hop",
                    1979,
                    new int[] {0, 0, 0, 10, 140, 370, 353, 242, 40},
                    Form.weights(34, 20, 40, 6),
                    200,
                    List.of(
                            Style.of("Boom Bap", 1986),
                            Style.of("Conscious", 1984),
                            Style.of("Gangsta", 1987),
                            Style.of("Jazzy Hip-Hop", 1990),
                            Style.of("Instrumental", 1993),
                            Style.of("Trap", 2003),
                            Style.of("Pop Rap", 1986),
                            Style.until("Electro", 1981, 1992),
                            Style.of("Turntablism", 1990),
                            Style.of("Cloud Rap", 2010),
                            Style.of("Underground", 1992)));

    static final Genre CLASSICAL =
            new Genre(
                    "Classical",
                    1915,
                    new int[] {177, 91, 112, 146, 140, 139, 113, 61, 8},
                    Form.weights(6, 4, 74, 16),
                    420,
                    List.of(
                            Style.of("Romantic", 1915),
                            Style.of("Baroque", 1915),
                            Style.of("Opera", 1915),
                            Style.of("Modern", 1930),
                            Style.of("Contemporary", 1950),
                            Style.of("Choral", 1920),
                            Style.of("Impressionist", 1920),
                            Style.of("Medieval", 1955),
                            Style.of("Renaissance", 1950),
                            Style.until("Operetta", 1915, 1980)));

    static final Genre REGGAE =
            new Genre(
                    "Reggae",
                    1960,
                    new int[] {0, 0, 105, 262, 219, 185, 139, 97, 16},
                    Form.weights(52, 10, 30, 8),
                    220,
                    List.of(
                            Style.of("Ska", 1960),
                            Style.until("Rocksteady", 1966, 1970),
                            Style.of("Reggae", 1968),
                            Style.of("Roots Reggae", 1972),
                            Style.of("Dub", 1972),
                            Style.of("Dancehall", 1979),
                            Style.of("Lovers Rock", 1975),
                            Style.of("Ragga", 1985)));

    static final Genre LATIN =
            new Genre(
                    "Latin",
                    1920,
                    new int[] {110, 70, 120, 175, 140, 150, 126, 97, 8},
                    Form.weights(30, 7, 52, 11),
                    210,
                    List.of(
                            Style.from(
                                    "Tango",
                                    1920,
                                    Country.ARGENTINA,
                                    Country.SPAIN,
                                    Country.FRANCE),
                            Style.from("Bolero", 1930, Country.MEXICO, Country.SPAIN, Country.US),
                            Style.until("Mambo", 1945, 1965, Country.US, Country.MEXICO),
                            Style.from("Bossanova", 1958, Country.BRAZIL),
                            Style.from("Samba", 1925, Country.BRAZIL),
                            Style.from("MPB", 1965, Country.BRAZIL),
                            Style.from("Salsa", 1967, Country.US, Country.MEXICO),
                            Style.from("Cumbia", 1955, Country.MEXICO, Country.ARGENTINA),
                            Style.from("Rumba", 1930, Country.SPAIN, Country.FRANCE)));

    static final Genre STAGE =
            new Genre(
                    "Stage & Screen",
                    1930,
                    new int[] {66, 77, 105, 146, 130, 150, 176, 145, 16},
                    Form.weights(10, 6, 74, 10),
                    150,
                    List.of(
                            Style.of("Soundtrack", 1937),
                            Style.of("Score", 1937),
                            Style.of("Musical", 1930),
                            Style.of("Theme", 1955),
                            Style.of("Video Game Music", 1985)));

    static final Genre BLUES =
            new Genre(
                    "Blues",
                    1920,
                    new int[] {199, 112, 128, 136, 109, 127, 101, 61, 0},
                    Form.weights(26, 6, 56, 12),
                    220,
                    List.of(
                            Style.of("Delta Blues", 1925),
                            Style.of("Chicago Blues", 1945),
                            Style.of("Country Blues", 1925),
                            Style.of("Electric Blues", 1945),
                            Style.of("Piano Blues", 1925),
                            Style.of("Modern Electric Blues", 1975),
                            Style.of("Harmonica Blues", 1930)));

    static final Genre NON_MUSIC =
            new Genre(
                    "Non-Music",
                    1925,
                    new int[] {33, 56, 98, 175, 160, 173, 164, 145, 16},
                    Form.weights(12, 6, 70, 12),
                    400,
                    List.of(
                            Style.of("Spoken Word", 1925),
                            Style.of("Field Recording", 1950),
                            Style.of("Comedy", 1935),
                            Style.of("Radioplay", 1945),
                            Style.of("Poetry", 1950),
                            Style.of("Interview", 1960),
                            Style.of("Education", 1950),
                            Style.of("Sound Art", 1970)));

    static final Genre CHILDRENS =
            new Genre(
                    "Children's",
                    1935,
                    new int[] {44, 70, 135, 272, 200, 127, 76, 36, 0},
                    Form.weights(22, 8, 60, 10),
                    160,
                    List.of(
                            Style.of("Story", 1940),
                            Style.of("Nursery Rhymes", 1935),
                            Style.of("Educational", 1950)));

    static final Genre BRASS =
            new Genre(
                    "Brass & Military",
                    1915,
                    new int[] {155, 112, 165, 194, 140, 92, 50, 24, 0},
                    Form.weights(18, 8, 62, 12),
                    190,
                    List.of(
                            Style.of("Marches", 1915),
                            Style.of("Military", 1915),
                            Style.of("Brass Band", 1930),
                            Style.from(
                                    "Pipe & Drum",
                                    1940,
                                    Country.UK,
                                    Country.CANADA,
                                    Country.AUSTRALIA)));

    static final Weighted<Genre> ALL =
            Weighted.of(265, ELECTRONIC)
                    .and(330, ROCK)
                    .and(150, POP)
                    .and(82, JAZZ)
                    .and(55, FUNK)
                    .and(72, FOLK)
                    .and(85, HIP_HOP)
                    .and(85, CLASSICAL)
                    .and(30, REGGAE)
                    .and(26, LATIN)
                    .and(18, STAGE)
                    .and(18, BLUES)
                    .and(18, NON_MUSIC)
                    .and(10, CHILDRENS)
                    .and(7, BRASS);

    private static final Map<String, Weighted<Genre>> COMPANIONS =
            Map.ofEntries(
                    Map.entry(
                            "Electronic",
                            Weighted.of(24, POP)
                                    .and(22, ROCK)
                                    .and(12, HIP_HOP)
                                    .and(12, FUNK)
                                    .and(10, JAZZ)
                                    .and(6, STAGE)
                                    .and(6, FOLK)
                                    .and(4, REGGAE)
                                    .and(4, NON_MUSIC)),
                    Map.entry(
                            "Rock",
                            Weighted.of(44, POP)
                                    .and(22, ELECTRONIC)
                                    .and(14, FOLK)
                                    .and(8, BLUES)
                                    .and(8, FUNK)
                                    .and(4, STAGE)),
                    Map.entry(
                            "Pop",
                            Weighted.of(40, ROCK)
                                    .and(26, ELECTRONIC)
                                    .and(12, FOLK)
                                    .and(10, FUNK)
                                    .and(8, JAZZ)
                                    .and(4, STAGE)
                                    .and(4, LATIN)),
                    Map.entry(
                            "Jazz",
                            Weighted.of(30, FUNK)
                                    .and(20, POP)
                                    .and(14, LATIN)
                                    .and(12, BLUES)
                                    .and(10, ELECTRONIC)
                                    .and(8, ROCK)
                                    .and(6, STAGE)),
                    Map.entry(
                            "Funk / Soul",
                            Weighted.of(26, POP)
                                    .and(24, ELECTRONIC)
                                    .and(18, HIP_HOP)
                                    .and(16, JAZZ)
                                    .and(10, ROCK)
                                    .and(6, BLUES)),
                    Map.entry(
                            "Hip Hop",
                            Weighted.of(44, ELECTRONIC)
                                    .and(30, FUNK)
                                    .and(14, POP)
                                    .and(6, JAZZ)
                                    .and(6, REGGAE)),
                    Map.entry(
                            "Folk, World, & Country",
                            Weighted.of(40, POP)
                                    .and(34, ROCK)
                                    .and(10, LATIN)
                                    .and(8, JAZZ)
                                    .and(8, BLUES)),
                    Map.entry(
                            "Classical",
                            Weighted.of(40, STAGE).and(20, ELECTRONIC).and(20, POP).and(20, FOLK)),
                    Map.entry(
                            "Reggae",
                            Weighted.of(50, ELECTRONIC)
                                    .and(20, POP)
                                    .and(15, HIP_HOP)
                                    .and(15, ROCK)),
                    Map.entry(
                            "Latin",
                            Weighted.of(40, JAZZ).and(30, POP).and(20, FOLK).and(10, FUNK)),
                    Map.entry("Blues", Weighted.of(60, ROCK).and(20, JAZZ).and(20, FUNK)),
                    Map.entry(
                            "Stage & Screen",
                            Weighted.of(30, POP)
                                    .and(25, CLASSICAL)
                                    .and(20, ELECTRONIC)
                                    .and(15, JAZZ)
                                    .and(10, ROCK)),
                    Map.entry(
                            "Non-Music",
                            Weighted.of(50, ELECTRONIC).and(20, STAGE).and(15, POP).and(15, FOLK)),
                    Map.entry("Children's", Weighted.of(50, NON_MUSIC).and(50, POP)),
                    Map.entry("Brass & Military", Weighted.of(50, CLASSICAL).and(50, FOLK)));

    /** What it goes together with, with weights. */
    Weighted<Genre> companions() {
        return Objects.requireNonNull(COMPANIONS.get(name));
    }

    /** Its styles that were played there and then. */
    List<Style> styles(int year, Country country) {
        var fitting = new ArrayList<Style>();
        for (var style : styles) {
            if (style.fits(year, country)) {
                fitting.add(style);
            }
        }
        return fitting;
    }

    /** Whether its people go by made-up names as often as by their own. */
    boolean isStaged() {
        return this == ELECTRONIC || this == HIP_HOP || this == REGGAE;
    }
}
