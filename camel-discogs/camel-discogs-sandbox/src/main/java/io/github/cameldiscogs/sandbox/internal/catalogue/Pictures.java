/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.ImageAnswer;
import java.util.List;
import java.util.stream.IntStream;

/** URLs of images in their two sizes. */
public final class Pictures {

    private static final int THUMBNAIL = 150;
    private static final int FULL_SIZE = 600;

    private final Links links;

    Pictures(Links links) {
        this.links = links;
    }

    public String thumbnail(char kind, long id) {
        return links.image(new Image(kind, id, 1, THUMBNAIL, THUMBNAIL));
    }

    public String full(char kind, long id) {
        return links.image(new Image(kind, id, 1, FULL_SIZE, FULL_SIZE));
    }

    /**
     * The primary image in another size.
     *
     * @param size width and height in pixels
     */
    public String sized(char kind, long id, int size) {
        return links.image(new Image(kind, id, 1, size, size));
    }

    /** The given number of images of an object, the primary one first. */
    public List<ImageAnswer> all(char kind, long id, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> picture(kind, id, n)).toList();
    }

    private ImageAnswer picture(char kind, long id, int number) {
        var full = links.image(new Image(kind, id, number, FULL_SIZE, FULL_SIZE));
        return new ImageAnswer(
                number == 1 ? "primary" : "secondary",
                full,
                full,
                links.image(new Image(kind, id, number, THUMBNAIL, THUMBNAIL)),
                FULL_SIZE,
                FULL_SIZE);
    }
}
