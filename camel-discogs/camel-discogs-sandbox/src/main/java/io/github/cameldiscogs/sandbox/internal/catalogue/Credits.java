/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who worked for whom, as arithmetic: persons of the same scene, so that the works of others that
 * name an artist can be found without a table.
 */
final class Credits {

    /** So many different persons may be credited on one work. */
    static final int CREDITED = 7;

    static final int COLLABORATOR = 8;

    /** The artist of the first track of a compilation; the others follow. */
    static final int FIRST_OF_VARIOUS = 10;

    private static final int BLOCKS_OF_A_SCENE = 2 * Scenes.COUNT;
    private static final int NUMBERS_OF_A_WORK = 16;
    private static final int PERCENT_WITH_MASTER = 64;
    private static final int PERCENT_WITHOUT = 20;
    private static final int PERCENT_OF_COLLABORATIONS = 13;
    private static final int FIRST_MODERN = 1965;
    private static final int FIRST_REMIXES = 1983;
    private static final int YEARS_AFTER_A_CAREER = 8;

    /** So many partners may play on a compilation; most of them are of another time. */
    static final int CANDIDATES = 2 * Form.COMPILATION.most();

    private static final String REMIX = "Remix";
    private static final Set<String> OF_WHOLE_WORKS =
            Set.of(
                    "Liner Notes",
                    "Photography By",
                    "Design",
                    "Artwork",
                    "Mastered By",
                    "Executive-Producer");

    private static final Weighted<String> EARLY_ROLES =
            Weighted.of(34, "Written-By")
                    .and(8, "Piano")
                    .and(7, "Vocals")
                    .and(10, "Arranged By")
                    .and(8, "Conductor")
                    .and(6, "Producer")
                    .and(5, "Guitar")
                    .and(5, "Drums")
                    .and(4, "Trumpet")
                    .and(4, "Liner Notes")
                    .and(3, "Photography By")
                    .and(3, "Bass, Backing Vocals");

    private static final Weighted<String> ROLES =
            Weighted.of(20, "Written-By")
                    .and(14, "Producer")
                    .and(8, "Written-By, Producer")
                    .and(8, "Mixed By")
                    .and(7, "Mastered By")
                    .and(7, "Engineer")
                    .and(5, "Photography By")
                    .and(6, "Design")
                    .and(4, "Artwork")
                    .and(5, "Guitar")
                    .and(4, "Bass, Backing Vocals")
                    .and(4, "Drums")
                    .and(4, "Vocals")
                    .and(3, "Keyboards")
                    .and(2, "Synthesizer [Moog], Programmed By")
                    .and(2, "Saxophone")
                    .and(5, REMIX)
                    .and(3, "Arranged By")
                    .and(2, "Liner Notes")
                    .and(2, "Executive-Producer");

    private final long seed;
    private final Performers performers;

    Credits(long seed, Performers performers) {
        this.seed = seed;
        this.performers = performers;
    }

    /** An artist who works for those of a block, by number. */
    static long partner(long block, int number) {
        long same = block + (long) number * BLOCKS_OF_A_SCENE;
        // Even blocks are of artists with many works, who work for nobody else
        return Discography.artist(same + (block % 2 == 0 ? 1 : 0));
    }

    /** The blocks whose partner of that number somebody is who has a block of their own. */
    static List<Long> employers(long ownBlock, int number) {
        long same = ownBlock - (long) number * BLOCKS_OF_A_SCENE;
        var blocks = new ArrayList<Long>();
        for (long block : new long[] {same, same - 1}) {
            if (block >= 0 && block <= Discography.MASTERS) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** The highest number of a block of a partner. */
    static long lastBlockOfPartners() {
        return Discography.MASTERS + 1 + (long) (FIRST_OF_VARIOUS + CANDIDATES) * BLOCKS_OF_A_SCENE;
    }

    /** Everything that others did for a work. */
    List<Credit> of(Outline outline, boolean mastered) {
        var credits = new ArrayList<Credit>();
        for (int number = 1; number <= CREDITED; number++) {
            if (mayCredit(outline.key(), number, mastered) && isOfItsTime(outline, number)) {
                credits.add(credit(outline, number));
            }
        }
        return credits;
    }

    /**
     * Whether the partner of that number has done something for a work, if both are of one time.
     */
    boolean mayCredit(long key, int number, boolean mastered) {
        boolean chosen =
                Showpieces.work(key) != null
                        || draw(key, number)
                                .chance(mastered ? PERCENT_WITH_MASTER : PERCENT_WITHOUT);
        return chosen && Performers.isPerson(partner(Discography.block(key), number));
    }

    Credit credit(Outline outline, int number) {
        long artist = partner(outline.block(), number);
        var draw = draw(outline.key(), number);
        draw.next();
        var role = role(outline.workYear(), draw);
        int first = draw.below(outline.tracks());
        if (OF_WHOLE_WORKS.contains(role)) {
            return new Credit(artist, role, null, null);
        }
        boolean made = Showpieces.work(outline.key()) != null;
        if (role.equals(REMIX) || !made && draw.chance(30)) {
            return new Credit(artist, role, first, first);
        }
        int last = first + draw.below(outline.tracks() - first);
        return draw.chance(20) && last > first
                ? new Credit(artist, role, first, last)
                : new Credit(artist, role, null, null);
    }

    private static String role(int year, Draw draw) {
        var role = draw.pick(year < FIRST_MODERN ? EARLY_ROLES : ROLES);
        return role.equals(REMIX) && year < FIRST_REMIXES ? "Engineer" : role;
    }

    /** Whether a partner was active when a work came out, or shortly before. */
    boolean isOfItsTime(Outline outline, int number) {
        var partner = performers.of(partner(outline.block(), number));
        return outline.workYear() >= partner.first()
                && outline.workYear() <= partner.last() + YEARS_AFTER_A_CAREER;
    }

    /**
     * The numbers of the partners who play the tracks of a compilation, one for each: those who had
     * begun by then, and if there are too few of them, the others.
     */
    List<Integer> players(Outline outline) {
        var players = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        for (int i = 0; i < CANDIDATES && players.size() < outline.tracks(); i++) {
            int number = FIRST_OF_VARIOUS + i;
            boolean begun =
                    performers.of(partner(outline.block(), number)).first() <= outline.workYear();
            (begun ? players : others).add(number);
        }
        players.addAll(others.subList(0, outline.tracks() - players.size()));
        return players;
    }

    /** Whether a work has a second main artist. */
    boolean isShared(Outline outline) {
        return mayBeShared(outline.key(), outline.various()) && isOfItsTime(outline, COLLABORATOR);
    }

    /** Whether the partner with a certain number is a second main artist, if of the same time. */
    boolean mayBeShared(long key, boolean various) {
        long block = Discography.block(key);
        return !various
                && Showpieces.work(key) == null
                && draw(key, COLLABORATOR).chance(PERCENT_OF_COLLABORATIONS)
                && partner(block, COLLABORATOR) != Discography.artist(block);
    }

    private Draw draw(long key, int number) {
        return new Draw(seed, Draw.Kind.CREDIT, key * NUMBERS_OF_A_WORK + number);
    }
}
