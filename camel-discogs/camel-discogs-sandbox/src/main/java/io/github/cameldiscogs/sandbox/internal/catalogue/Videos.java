/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.Video;
import java.util.List;

/** Generates videos that do not exist. */
final class Videos {

    private static final long ELEVEN_DIGITS = 0xFFFFFFFFFFFL;

    private Videos() {}

    static List<Video> of(Work work, Draw draw) {
        return List.of(
                new Video(
                        "https://www.youtube.com/watch?v=%011x"
                                .formatted(draw.next() & ELEVEN_DIGITS),
                        work.artistLine() + " - " + work.title(),
                        draw.chance(50) ? null : "Uploaded by a fan",
                        draw.between(60, 900),
                        draw.chance(90)));
    }
}
