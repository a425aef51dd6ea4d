/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.ImageAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pictures of artists and labels, of which some have none. */
final class Portraits {

    private static final int MOST = 3;

    private final long seed;
    private final Pictures pictures;

    Portraits(long seed, Pictures pictures) {
        this.seed = seed;
        this.pictures = pictures;
    }

    /** All pictures of an artist; null if there are none. */
    @Nullable List<ImageAnswer> ofArtist(long id) {
        int count = artistsCount(id);
        return count == 0 ? null : pictures.all('A', id, count);
    }

    /** All pictures of a label or company; null if there are none. */
    @Nullable List<ImageAnswer> ofLabel(long id) {
        int count = labelsCount(id);
        return count == 0 ? null : pictures.all('L', id, count);
    }

    /** The picture beside the name of an artist; null if there is none. */
    @Nullable String besideArtist(long id) {
        return artistsCount(id) == 0 ? null : pictures.thumbnail('A', id);
    }

    /** The picture beside the name of a label or company; null if there is none. */
    @Nullable String besideLabel(long id) {
        return labelsCount(id) == 0 ? null : pictures.thumbnail('L', id);
    }

    private int artistsCount(long id) {
        return count(new Draw(seed, Draw.Kind.ARTIST_PICTURES, id), 60);
    }

    private int labelsCount(long id) {
        return count(new Draw(seed, Draw.Kind.LABEL_PICTURES, id), 50);
    }

    private static int count(Draw draw, int percent) {
        return draw.chance(percent) ? 1 + draw.below(MOST) : 0;
    }
}
