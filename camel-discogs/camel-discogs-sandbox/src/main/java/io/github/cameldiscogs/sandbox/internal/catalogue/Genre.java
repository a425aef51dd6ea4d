/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.List;

/** A genre of Discogs with some of its styles. */
record Genre(String name, List<String> styles) {

    static final List<Genre> ALL =
            List.of(
                    new Genre(
                            "Electronic",
                            List.of("House", "Techno", "Ambient", "Synth-pop", "Electro", "IDM")),
                    new Genre(
                            "Rock",
                            List.of(
                                    "Indie Rock",
                                    "Punk",
                                    "Krautrock",
                                    "Shoegaze",
                                    "Hard Rock",
                                    "Psychedelic Rock")),
                    new Genre("Jazz", List.of("Hard Bop", "Fusion", "Free Jazz", "Cool Jazz")),
                    new Genre("Hip Hop", List.of("Boom Bap", "Jazzy Hip-Hop", "Conscious", "Trap")),
                    new Genre("Funk / Soul", List.of("Soul", "Disco", "Funk", "Rhythm & Blues")),
                    new Genre("Pop", List.of("Europop", "City Pop", "Chanson", "Schlager")),
                    new Genre("Reggae", List.of("Dub", "Roots Reggae", "Dancehall")),
                    new Genre("Latin", List.of("Bossanova", "Salsa", "Cumbia")),
                    new Genre("Classical", List.of("Baroque", "Modern", "Romantic")),
                    new Genre("Folk, World, & Country", List.of("Folk", "Country", "Highlife")),
                    new Genre("Blues", List.of("Delta Blues", "Chicago Blues")),
                    new Genre("Stage & Screen", List.of("Soundtrack", "Score")),
                    new Genre("Non-Music", List.of("Spoken Word", "Field Recording")),
                    new Genre("Children's", List.of("Story")),
                    new Genre("Brass & Military", List.of("Marches")));
}
