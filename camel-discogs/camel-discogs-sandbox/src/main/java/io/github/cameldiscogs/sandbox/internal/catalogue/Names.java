/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.List;

/**
 * Unique names of artists and labels: as on Discogs, namesakes have a number after the name, as in
 * "Mike (408)".
 */
final class Names {

    /** Discogs's artist for compilations of several artists. */
    static final long VARIOUS = 194;

    /** Discogs's label for releases without one. */
    static final long NOT_ON_LABEL = 1818;

    private static final int ARTIST_NAMES =
            Vocabulary.SINGULAR_ARTISTS.size()
                    + Vocabulary.FIRST_HALVES.size() * Vocabulary.SECOND_HALVES.size();
    private static final int LABEL_NAMES =
            Vocabulary.LABELS.size() * Vocabulary.LABEL_ENDINGS.size();

    private final long seed;

    Names(long seed) {
        this.seed = seed;
    }

    String artist(long id) {
        return id == VARIOUS
                ? "Various"
                : numbered(artistName(shuffled(id, ARTIST_NAMES)), id, ARTIST_NAMES);
    }

    String label(long id) {
        return id == NOT_ON_LABEL
                ? "Not On Label"
                : numbered(labelName(shuffled(id, LABEL_NAMES)), id, LABEL_NAMES);
    }

    /** A title from one of many patterns. */
    static String title(Draw draw) {
        var frame = draw.pick(Vocabulary.TITLE_FRAMES);
        return frame.formatted(
                draw.pick(Vocabulary.TITLE_WORDS), draw.pick(Vocabulary.TITLE_WORDS));
    }

    /** The name without the number of namesakes. */
    static String withoutNumber(String name) {
        int bracket = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
        boolean numbered =
                bracket > 0
                        && name.substring(bracket + 2, name.length() - 1)
                                .chars()
                                .allMatch(Character::isDigit);
        return numbered ? name.substring(0, bracket) : name;
    }

    private static String numbered(String name, long id, int names) {
        long namesake = id / names + 1;
        return namesake == 1 ? name : name + " (" + namesake + ")";
    }

    /** A permutation that depends on the seed, with each name once per round. */
    private int shuffled(long id, int names) {
        int stride = coprime(names);
        return (int) Math.floorMod(id * stride + seed, (long) names);
    }

    private static int coprime(int names) {
        int stride = names * 5 / 8;
        while (greatestCommonDivisor(stride, names) != 1) {
            stride++;
        }
        return stride;
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    private static String artistName(int index) {
        int singular = Vocabulary.SINGULAR_ARTISTS.size();
        return index < singular
                ? Vocabulary.SINGULAR_ARTISTS.get(index)
                : joined(index - singular, Vocabulary.FIRST_HALVES, " ", Vocabulary.SECOND_HALVES);
    }

    private static String labelName(int index) {
        return joined(index, Vocabulary.LABELS, "", Vocabulary.LABEL_ENDINGS);
    }

    private static String joined(
            int index, List<String> first, String between, List<String> second) {
        return first.get(index / second.size()) + between + second.get(index % second.size());
    }
}
