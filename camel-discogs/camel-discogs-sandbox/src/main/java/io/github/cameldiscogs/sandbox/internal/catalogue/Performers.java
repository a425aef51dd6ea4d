/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Artists as arithmetic: the scene of an artist, and which persons are in which groups. The artists
 * of a scene stand in a circle; of each eight, three are groups of the others.
 */
final class Performers {

    /** Roles in an eight: the members of groups, by the place in the eight. */
    private static final int[][] MEMBERS = {{1, 2, 3, 4}, {}, {}, {}, {}, {1, 6}, {}, {2, 3, 6}};

    private static final int EIGHT = MEMBERS.length;
    private static final int PERSONS_OF_AN_EIGHT = 5;
    private static final int GROUPS_OF_AN_EIGHT = 3;

    /** The place in an eight, among its persons or among its groups. */
    private static final int[] RANKS = {0, 0, 1, 2, 3, 1, 4, 2};

    private static final int SHIFT_OF_A_SCENE = 3;
    private static final int LAST_DEBUT = 2025;
    private static final int LONGEST_CAREER = 34;

    private final long seed;
    private final Scenes scenes;

    Performers(long seed, Scenes scenes) {
        this.seed = seed;
        this.scenes = scenes;
    }

    Scenes scenes() {
        return scenes;
    }

    Performer of(long id) {
        int number = scene(id);
        var scene = scenes.scene(number);
        var career = Showpieces.career(id);
        if (career != null) {
            return new Performer(
                    id,
                    isPerson(id),
                    number,
                    scene.country(),
                    scene.genre(),
                    career.get(0),
                    career.get(1),
                    0);
        }
        var draw = new Draw(seed, Draw.Kind.PERFORMER, id);
        var genre = draw.chance(78) ? scene.genre() : draw.pick(scene.genre().companions());
        int usual =
                draw.chance(60)
                        ? Scenes.debut(genre, draw.share())
                        : scene.debut() + draw.between(-6, 6);
        int first = Math.min(LAST_DEBUT, Math.max(usual, genre.first()));
        int years = 1 + (int) (Math.pow(draw.share(), 1.6) * LONGEST_CAREER);
        int last = Math.min(Calendar.LAST_YEAR, first + years);
        return new Performer(
                id, isPerson(id), number, scene.country(), genre, first, last, draw.share());
    }

    static int scene(long artist) {
        return (int) ((artist - firstOfRange(artist)) % Scenes.COUNT);
    }

    static boolean isPerson(long artist) {
        return MEMBERS[(int) (place(artist) % EIGHT)].length == 0;
    }

    /** The members of a group; none for a person. */
    static List<Long> members(long group) {
        var members = new ArrayList<Long>();
        for (int role : MEMBERS[(int) (place(group) % EIGHT)]) {
            members.add(neighbour(group, role));
        }
        members.remove(Names.VARIOUS);
        return members;
    }

    /** The groups of a person; none for a group. */
    static List<Long> groups(long person) {
        if (person == Names.VARIOUS) {
            return List.of();
        }
        int own = (int) (place(person) % EIGHT);
        var groups = new ArrayList<Long>();
        for (int role = 0; role < EIGHT; role++) {
            for (int member : MEMBERS[role]) {
                if (member == own) {
                    groups.add(neighbour(person, role));
                }
            }
        }
        return groups;
    }

    /** The artist of the next eight, or of the last one, with the same role. */
    static OptionalLong twin(long artist) {
        long eight = place(artist) / EIGHT;
        long other = eight % 2 == 0 ? eight + 1 : eight - 1;
        return other < eights(artist)
                ? OptionalLong.of(at(artist, other * EIGHT + place(artist) % EIGHT))
                : OptionalLong.empty();
    }

    /** How many persons, or groups, of the same language come before this one. */
    int rank(long artist) {
        return scenes.rank(scene(artist)) * ranksOfAScene(artist) + rankInScene(artist);
    }

    /** How many persons with made-up names come before this one. */
    int rankOnStage(long artist) {
        int each = (ranksOfAScene(artist) + 1) / 2;
        return scenes.rankOnStage(scene(artist)) * each + rankInScene(artist) / 2;
    }

    /** How many persons, or groups, of the same scene come before this one. */
    static int rankInScene(long artist) {
        boolean busy = artist <= Discography.BUSY_ARTISTS;
        long eight = place(artist) / EIGHT + (busy ? 0 : eights(1));
        return (int) (eight * ofAnEight(artist)) + RANKS[(int) (place(artist) % EIGHT)];
    }

    private static int ranksOfAScene(long artist) {
        return (int) (eights(1) + eights(Discography.BUSY_ARTISTS + 1L)) * ofAnEight(artist);
    }

    private static int ofAnEight(long artist) {
        return isPerson(artist) ? PERSONS_OF_AN_EIGHT : GROUPS_OF_AN_EIGHT;
    }

    private static long eights(long artist) {
        return circle(artist) / EIGHT;
    }

    /** The artist with another role in the same eight. */
    private static long neighbour(long artist, int role) {
        return at(artist, place(artist) / EIGHT * EIGHT + role);
    }

    /** The artist at a place of the same circle. */
    private static long at(long artist, long place) {
        long generation = Math.floorMod(place - shift(artist), circle(artist));
        return firstOfRange(artist) + scene(artist) + generation * Scenes.COUNT;
    }

    private static long place(long artist) {
        long generation = (artist - firstOfRange(artist)) / Scenes.COUNT;
        return (generation + shift(artist)) % circle(artist);
    }

    private static long shift(long artist) {
        return (long) SHIFT_OF_A_SCENE * scene(artist);
    }

    private static long firstOfRange(long artist) {
        return artist <= Discography.BUSY_ARTISTS ? 1 : 1 + Discography.BUSY_ARTISTS;
    }

    /** How many artists of the same range its scene has. */
    private static long circle(long artist) {
        return artist <= Discography.BUSY_ARTISTS
                ? Discography.BUSY_ARTISTS / Scenes.COUNT
                : Discography.OTHER_ARTISTS / Scenes.COUNT;
    }
}
