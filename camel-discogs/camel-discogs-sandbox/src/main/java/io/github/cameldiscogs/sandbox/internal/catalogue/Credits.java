/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.ArrayList;
import java.util.List;

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
    private static final int PERCENT_WITH_MASTER = 38;
    private static final int PERCENT_WITHOUT = 12;
    private static final int PERCENT_OF_COLLABORATIONS = 8;
    private static final int FIRST_MODERN = 1965;

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
                    .and(5, "Remix")
                    .and(3, "Arranged By")
                    .and(2, "Liner Notes")
                    .and(2, "Executive-Producer");

    private final long seed;

    Credits(long seed) {
        this.seed = seed;
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
        return Discography.MASTERS
                + 1
                + (long) (FIRST_OF_VARIOUS + Form.COMPILATION.most()) * BLOCKS_OF_A_SCENE;
    }

    /** Everything that others did for a work. */
    List<Credit> of(Outline outline, boolean mastered) {
        var credits = new ArrayList<Credit>();
        for (int number = 1; number <= CREDITED; number++) {
            if (credits(outline.key(), number, mastered)) {
                credits.add(credit(outline, number));
            }
        }
        return credits;
    }

    /** Whether the partner of that number has done something for a work. */
    boolean credits(long key, int number, boolean mastered) {
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
        var role = draw.pick(outline.workYear() < FIRST_MODERN ? EARLY_ROLES : ROLES);
        int first = draw.below(outline.tracks());
        if (role.equals("Remix") || draw.chance(30)) {
            return new Credit(artist, role, first, first);
        }
        int last = first + draw.below(outline.tracks() - first);
        return draw.chance(20) && last > first
                ? new Credit(artist, role, first, last)
                : new Credit(artist, role, null, null);
    }

    /** Whether a work has a second main artist, who is the partner with a certain number. */
    boolean isShared(long key, boolean various) {
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
