/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of labels and companies, without the numbers of namesakes; as with artists, each of a
 * language has its own.
 */
final class LabelNames {

    private static final int KINDS_OF_NAMES = 4;

    private final Scenes scenes;
    private final long seed;
    private final Map<Language, List<String>> words = new EnumMap<>(Language.class);
    private final Map<Language, List<String>> companies = new EnumMap<>(Language.class);
    private final Map<Integer, Shuffle> shuffles = new ConcurrentHashMap<>();

    LabelNames(long seed, Scenes scenes) {
        this.seed = seed;
        this.scenes = scenes;
        var taken = new HashSet<String>();
        var takenByCompanies = new HashSet<String>();
        for (var language : Language.values()) {
            var all = new ArrayList<>(language.words("imprint"));
            all.addAll(language.words("family"));
            all.addAll(language.words("noun"));
            if (language == Language.ENGLISH) {
                // So many labels are English that they need more words than the others
                all.addAll(language.words("group"));
                all.addAll(language.words("adjective"));
            }
            // A word of two languages, or of two topics, would name two labels
            words.put(language, all.stream().filter(taken::add).toList());
            var named = new ArrayList<>(language.words("family"));
            named.addAll(language.words("imprint"));
            companies.put(language, named.stream().filter(takenByCompanies::add).toList());
        }
    }

    String name(long id) {
        var language = scenes.scene(Companies.scene(id)).language();
        var kind = Companies.kind(id);
        int ofScene = Companies.rankInScene(id);
        int rankOfScene = scenes.rank(Companies.scene(id));
        if (kind != LabelKind.LABEL) {
            return company(kind, language, rankOfScene * Companies.EACH_KIND_IN_A_SCENE + ofScene);
        }
        int rank = rankOfScene * Companies.LABELS_OF_A_SCENE + ofScene;
        return label(language, rank);
    }

    private String company(LabelKind kind, Language language, int rank) {
        var places = Objects.requireNonNull(companies.get(language));
        var shuffle = shuffle(places.size());
        int place = shuffle.place(rank);
        var form = kind.forms().get((place + rank / shuffle.size()) % kind.forms().size());
        return form.replace("%s", places.get(place));
    }

    private String label(Language language, int rank) {
        int number = rank / KINDS_OF_NAMES;
        return language == Language.ENGLISH
                ? english(rank % KINDS_OF_NAMES, number)
                : switch (rank % KINDS_OF_NAMES) {
                    case 0 ->
                            language == Language.JAPANESE
                                    ? two(language, number, "family", " & ", "imprint")
                                    : two(language, number, "imprint", " ", "place");
                    case 1 -> two(language, number, "family", " & ", "family");
                    default -> single(language, 2 * number + rank % 2);
                };
    }

    private String english(int kind, int number) {
        return switch (kind) {
            case 0 -> two(Language.ENGLISH, number, "adjective", " ", "imprint");
            case 1 -> two(Language.ENGLISH, number, "adjective", " ", "imprint") + " Records";
            case 2 -> two(Language.ENGLISH, number, "adjective", " ", "noun") + " Music";
            default -> single(Language.ENGLISH, number);
        };
    }

    private String single(Language language, int number) {
        var all = Objects.requireNonNull(words.get(language));
        var shuffle = shuffle(all.size());
        int place = shuffle.place(number);
        var forms = language.words("imprintform");
        int round = number / shuffle.size();
        var name = forms.get((place + round) % forms.size()).replace("%i", all.get(place));
        return Names.numbered(name, round / forms.size());
    }

    private String two(Language language, int number, String one, String between, String other) {
        var firsts = language.words(one);
        var seconds = language.words(other);
        var shuffle = shuffle(firsts.size() * seconds.size());
        int place = shuffle.place(number);
        return Names.numbered(
                firsts.get(place / seconds.size()) + between + seconds.get(place % seconds.size()),
                number / shuffle.size());
    }

    private Shuffle shuffle(int size) {
        return shuffles.computeIfAbsent(size, any -> new Shuffle(size, seed));
    }
}
