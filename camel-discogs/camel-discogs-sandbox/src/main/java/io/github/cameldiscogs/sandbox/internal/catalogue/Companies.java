/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.stream.LongStream;

/**
 * Labels and companies as arithmetic. Of each four numbers, three are labels and one is a company;
 * a company works for releases of its own scene.
 */
final class Companies {

    static final int EACH_KIND_IN_A_SCENE = 5;

    private static final int OF_A_BLOCK = Discography.LABELS_OF_A_BLOCK;
    private static final int ROUND = Discography.LABELS / OF_A_BLOCK;
    private static final int SLOTS = ROUND / Scenes.COUNT;
    private static final int BLOCKS_OF_A_SCENE = 2;
    private static final int STEP = BLOCKS_OF_A_SCENE * Scenes.COUNT;
    private static final LabelKind[] KINDS_OF_LABELS = LabelKind.values();
    private static final int KINDS = KINDS_OF_LABELS.length - 1;

    /** So far apart are two labels of one scene. */
    static final int NEXT_OF_SCENE = STEP * OF_A_BLOCK;

    static final int LABELS_OF_A_SCENE = SLOTS * (OF_A_BLOCK - 1);

    private final long seed;

    Companies(long seed) {
        this.seed = seed;
    }

    static int scene(long label) {
        return (int) (block(label) / BLOCKS_OF_A_SCENE % Scenes.COUNT);
    }

    static LabelKind kind(long label) {
        return isCompany(label) ? KINDS_OF_LABELS[1 + slot(label) % KINDS] : LabelKind.LABEL;
    }

    /** How many labels, or companies of this kind, of the same scene come before this one. */
    static int rankInScene(long label) {
        return isCompany(label)
                ? slot(label) / KINDS
                : slot(label) * (OF_A_BLOCK - 1) + (int) ((label - 1) % OF_A_BLOCK);
    }

    private static boolean isCompany(long label) {
        return (label - 1) % OF_A_BLOCK == OF_A_BLOCK - 1;
    }

    private static long block(long label) {
        return (label - 1) / OF_A_BLOCK;
    }

    private static int slot(long label) {
        long block = block(label);
        return (int) (block / STEP * BLOCKS_OF_A_SCENE + block % BLOCKS_OF_A_SCENE);
    }

    /** Whether a company of this kind is named on a release, if it works for the medium. */
    boolean named(long release, LabelKind kind) {
        if (Showpieces.isRelease(release) && kind != LabelKind.LABEL) {
            return true;
        }
        var draw = new Draw(seed + kind.ordinal(), Draw.Kind.COMPANY, release);
        return draw.chance(kind.share());
    }

    /** The company of a kind that works for a release. */
    long company(long release, LabelKind kind) {
        long block = Discography.block(release);
        int slot = kind.ordinal() - 1 + KINDS * choice(block, kind);
        long scene = block / BLOCKS_OF_A_SCENE % Scenes.COUNT;
        long own =
                (long) slot / BLOCKS_OF_A_SCENE * STEP
                        + scene * BLOCKS_OF_A_SCENE
                        + slot % BLOCKS_OF_A_SCENE;
        return own * OF_A_BLOCK + OF_A_BLOCK;
    }

    private int choice(long block, LabelKind kind) {
        return new Draw(seed - kind.ordinal(), Draw.Kind.COMPANY, block)
                .below(EACH_KIND_IN_A_SCENE);
    }

    /** All existing releases that may name a company, in order of their numbers. */
    LongStream releasesOf(long company) {
        var kind = kind(company);
        int choice = slot(company) / KINDS;
        long first = (long) scene(company) * BLOCKS_OF_A_SCENE;
        return LongStream.iterate(
                        first, block -> block <= Discography.MASTERS, block -> block + STEP)
                .flatMap(block -> LongStream.of(block, block + 1))
                .filter(block -> block <= Discography.MASTERS)
                .filter(block -> choice(block, kind) == choice)
                .flatMap(Discography::releasesIn)
                .filter(release -> named(release, kind));
    }
}
