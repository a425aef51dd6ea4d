/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The names of artists, without the numbers of namesakes. Each artist of a language has another
 * one: the rank among the persons or groups of that language is the place in a shuffled list of all
 * names that the words allow.
 */
final class ArtistNames {

    /** Names that are hard to handle; others occur, but few of this kind. */
    private static final List<String> ODD =
            List.of(
                    "<Untitled>",
                    "D.J. \"Quotes\"",
                    "!Stop!",
                    "AC Direct / Current",
                    "12\" Heroes",
                    "Kölsch & Söhne",
                    "Ωmega Point",
                    "The The Thes",
                    "J. J. & The \"Brackets\" (Band)",
                    "Él Niño Ñandú",
                    "山下電子楽団",
                    "한강 오케스트라",
                    "Mike",
                    "Nova");

    private static final int FIRST_ODD = 33;
    private static final int STEP_OF_ODD = 10;
    private static final List<String> STAGE_FORMS =
            List.of("%f%l", "%f %l", "DJ %f%l", "%f-%l", "The %f%l", "%f %l System");

    private final Performers performers;
    private final Map<Language, Shuffle> persons = new EnumMap<>(Language.class);
    private final Map<Language, Shuffle> groups = new EnumMap<>(Language.class);
    private final Shuffle stage;
    private final Map<Long, String> odd = new HashMap<>();

    ArtistNames(long seed, Performers performers) {
        this.performers = performers;
        for (var language : Language.values()) {
            persons.put(language, shuffle(seed, language, "given", "family"));
            groups.put(language, shuffle(seed, language, "adjective", "group"));
        }
        this.stage = shuffle(seed, Language.ENGLISH, "stagefirst", "stagelast");
        for (int i = 0; i < ODD.size(); i++) {
            odd.put((long) FIRST_ODD + i * STEP_OF_ODD, ODD.get(i));
        }
    }

    private static Shuffle shuffle(long seed, Language language, String one, String other) {
        return new Shuffle(language.words(one).size() * language.words(other).size(), seed);
    }

    String name(long id) {
        var oddName = odd.get(id);
        if (oddName != null) {
            return oddName;
        }
        if (!Performers.isPerson(id)) {
            return group(id);
        }
        return isStaged(id) ? stageName(id) : realName(id);
    }

    /** Whether the artist is a person with a made-up name. */
    boolean isStaged(long id) {
        return Performers.isPerson(id)
                && (odd.containsKey(id)
                        || scene(id).genre().isStaged()
                                && Performers.rankInScene(id) % 2 == 1
                                && performers.of(id).genre().isStaged());
    }

    /** The name a person was born with. */
    String realName(long id) {
        var language = scene(id).language();
        int rank = performers.rank(id);
        var shuffle = Objects.requireNonNull(persons.get(language));
        int place = shuffle.place(rank);
        var families = language.words("family");
        var given = language.words("given").get(place / families.size());
        int round = rank / shuffle.size();
        var family = families.get(place % families.size());
        return language.initials().isEmpty()
                ? Names.numbered(given + " " + family, round)
                : given + initial(language, place, round) + " " + family;
    }

    /** Who would have the name of another one has a second given name. */
    private static String initial(Language language, int place, int round) {
        var letters = language.initials();
        return round == 0 ? "" : " " + letters.charAt((place + round) % letters.length()) + ".";
    }

    private String group(long id) {
        var language = scene(id).language();
        int rank = performers.rank(id);
        var shuffle = Objects.requireNonNull(groups.get(language));
        int place = shuffle.place(rank);
        var nouns = language.words("group");
        var adjective = language.words("adjective").get(place / nouns.size());
        var noun = nouns.get(place % nouns.size());
        var forms = language.words("groupform");
        var ensembles = language.words("ensemble");
        int round = rank / shuffle.size();
        return round < forms.size()
                ? forms.get((place + round) % forms.size())
                        .replace("%a", adjective)
                        .replace("%g", noun)
                : adjective + " " + noun + " " + ensembles.get(round % ensembles.size());
    }

    private String stageName(long id) {
        int number = performers.rankOnStage(id);
        int place = stage.place(number);
        var lasts = Language.ENGLISH.words("stagelast");
        var first = Language.ENGLISH.words("stagefirst").get(place / lasts.size());
        var last = lasts.get(place % lasts.size());
        var form = STAGE_FORMS.get((place + number / stage.size()) % STAGE_FORMS.size());
        boolean oneWord = form.contains("%f%l");
        return form.replace("%f", first)
                .replace("%l", oneWord ? last.toLowerCase(Locale.ROOT) : last);
    }

    private Scene scene(long id) {
        return performers.scenes().scene(Performers.scene(id));
    }
}
