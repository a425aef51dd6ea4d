/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known by hand of the best-known numbers: release, artist and label 1, master 1000,
 * release 249504 and artist 108713, which stand in the documentation of Discogs and in most
 * examples. The generation asks here first; what is not said here is generated as for all others.
 */
final class Showpieces {

    static final long FIRST_RELEASE = 1;
    static final long FIRST_LABEL = 1;
    private static final long MASTER = 1_000;
    private static final long MAIN_OF_MASTER = MASTER * Discography.BLOCK;
    private static final long DOCUMENTED_RELEASE = 249_504;
    private static final long MASTER_OF_DOCUMENTED = DOCUMENTED_RELEASE / Discography.BLOCK;
    private static final long MAIN_OF_DOCUMENTED = MASTER_OF_DOCUMENTED * Discography.BLOCK;

    private static final long CLERKS = 1;
    private static final long CARTOGRAPHERS = 501;
    private static final long NIGHT_BUS_ARTIST = 1_950;
    private static final long DOCUMENTED_ARTIST = 108_713;

    private static final Map<Integer, Scene> SCENES =
            Map.of(
                    Performers.scene(CLERKS), new Scene(Country.US, Genre.ROCK, 1973),
                    Performers.scene(NIGHT_BUS_ARTIST),
                            new Scene(Country.UK, Genre.ELECTRONIC, 1989),
                    Performers.scene(DOCUMENTED_ARTIST), new Scene(Country.US, Genre.FUNK, 1966));

    /** The first and the last year of artists. */
    private static final Map<Long, List<Integer>> CAREERS =
            Map.of(
                    CLERKS, List.of(1972, 1989),
                    CARTOGRAPHERS, List.of(1976, 1991),
                    NIGHT_BUS_ARTIST, List.of(1988, 2006),
                    DOCUMENTED_ARTIST, List.of(1964, 1994));

    private static final Map<Long, String> ARTISTS =
            Map.of(
                    CLERKS, "The Tidewater Clerks",
                    CARTOGRAPHERS, "Amber Atlas",
                    NIGHT_BUS_ARTIST, "Nightbus 12",
                    DOCUMENTED_ARTIST, "Marlon Vale");

    private static final Map<Long, String> ARTIST_PROFILES =
            Map.of(
                    CLERKS,
                    "Clerks of a harbour office who began to play after work.\r\n\r\n"
                            + "[i]The Long Shift[/i] ([r1]) was written in one week and recorded in"
                            + " two; the office kept their desks for them. See also [l1] & [url=https://example.com/]their"
                            + " page[/url].",
                    CARTOGRAPHERS,
                    "Known for [m1000], an album about rooms that nobody has seen.\r\n\r\n"
                            + "[b]Not[/b] related to [a=Nightbus 12].",
                    NIGHT_BUS_ARTIST,
                    "Music for the last bus home, from Sheffield.\r\n\r\nFirst heard on"
                            + " [m=%d].".formatted(MASTER_OF_DOCUMENTED),
                    DOCUMENTED_ARTIST,
                    "Marlon Vale sang in chapels before he met [a=The Tidewater Clerks].\r\n\r\n"
                            + "[b]Known for[/b] long songs & short concerts; see [l1] and"
                            + " [url=https://example.com/]his page[/url].");

    private static final Map<Long, String> LABELS = Map.of(FIRST_LABEL, "Lantern Street");

    private static final Map<Long, String> LABEL_PROFILES =
            Map.of(
                    FIRST_LABEL,
                    "A label in a lane behind the market, founded with the money from a sold"
                            + " boat.\r\n\r\nHome of [a1]; its records are pressed by [l4].");

    private static final Map<Long, Showpiece> WORKS =
            Map.of(
                    FIRST_RELEASE,
                    new Showpiece(
                            "The Long Shift",
                            1976,
                            List.of("Rock"),
                            List.of("Folk Rock", "Prog Rock"),
                            List.of(
                                    "Punch Clock",
                                    "Harbour Office",
                                    "Nine To Noon",
                                    "The Long Shift",
                                    "Carbon Copy",
                                    "Mrs. Abernathy's Umbrella",
                                    "Overtime Waltz",
                                    "Low Tide Memo",
                                    "Lights Out On Pier 4"),
                            "Recorded in two weeks after office hours.\r\n\r\n[b]Thanks[/b] to the"
                                    + " night porter, and to [a108713] for the kettle.\r\n"
                                    + "℗ & © 1976 [l1]. See the [url=https://example.com/]insert[/url]."),
                    MAIN_OF_MASTER,
                    new Showpiece(
                            "Maps Of Imaginary Rooms",
                            1979,
                            List.of("Electronic", "Rock"),
                            List.of("Art Rock", "Ambient"),
                            List.of(
                                    "Hallway",
                                    "A Door For Every Weather",
                                    "Green Staircase",
                                    "The Room With Two Norths",
                                    "Attic, Undated",
                                    "Cellar In C",
                                    "Where The Piano Stood",
                                    "Mirror Opposite Mirror",
                                    "Balcony (Unfinished)",
                                    "Legend And Scale"),
                            "Each copy holds a folded map of a room.\r\n\r\n[i]Play the sides in any"
                                    + " order.[/i] Mixed by [a501] at night."),
                    MAIN_OF_DOCUMENTED,
                    new Showpiece(
                            "Last Bus Atlas",
                            1991,
                            List.of("Electronic"),
                            List.of("Ambient", "Techno"),
                            List.of(
                                    "Depot",
                                    "Route 12",
                                    "Rain On The Upper Deck",
                                    "Sleeping Passenger",
                                    "Request Stop",
                                    "Ring Road, 2 A.M.",
                                    "Headlights",
                                    "All Change"),
                            "Field recordings made on the night buses of one winter.\r\n\r\n[b]Thanks[/b]"
                                    + " to the drivers, to [a1950]'s neighbours & to"
                                    + " [l1].\r\n[url=https://example.com/]Timetable[/url] enclosed."));

    private static final Map<Long, Integer> VERSIONS = Map.of(MASTER, 34, MASTER_OF_DOCUMENTED, 41);

    private static final Map<Long, Integer> OWNERS =
            Map.of(FIRST_RELEASE, 613, MAIN_OF_MASTER, 8_912, DOCUMENTED_RELEASE, 4_127);

    private Showpieces() {}

    static @Nullable Scene scene(int number) {
        return SCENES.get(number);
    }

    /** The first and the last year of an artist; null if they are to be generated. */
    static @Nullable List<Integer> career(long artist) {
        return CAREERS.get(artist);
    }

    static @Nullable String artistName(long id) {
        return ARTISTS.get(id);
    }

    static @Nullable String artistProfile(long id) {
        return ARTIST_PROFILES.get(id);
    }

    static @Nullable String labelName(long id) {
        return LABELS.get(id);
    }

    static @Nullable String labelProfile(long id) {
        return LABEL_PROFILES.get(id);
    }

    /** The work of a main release, or of a release without a master. */
    static @Nullable Showpiece work(long key) {
        return WORKS.get(key);
    }

    /** Whether a release has all that a release can have. */
    static boolean isRelease(long id) {
        return OWNERS.containsKey(id);
    }

    static @Nullable Integer owners(long release) {
        return OWNERS.get(release);
    }

    /** The blocks of the best-known numbers that are not among the first ones. */
    static LongStream blocks() {
        return LongStream.of(
                MASTER, MASTER_OF_DOCUMENTED, Discography.blocksOf(DOCUMENTED_ARTIST).get(0));
    }

    /** The number of versions of a master; null if it is to be generated. */
    static @Nullable Integer versions(long master) {
        return VERSIONS.get(master);
    }
}
