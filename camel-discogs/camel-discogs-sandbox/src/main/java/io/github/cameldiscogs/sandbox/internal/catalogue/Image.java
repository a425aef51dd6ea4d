/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an image. Its URL is signed as a whole, so that no other size can be requested (API
 * section 2.9).
 *
 * @param kind R for release, M for master, A for artist, L for label, U for user
 * @param id the number of the pictured object
 * @param number 1 for the primary image
 * @param width in pixels
 * @param height in pixels
 */
public record Image(char kind, long id, int number, int width, int height) {

    private static final Pattern PATH =
            Pattern.compile(
                    "/images/([0-9a-f]{16})/rs:fit/h:(\\d{1,3})/w:(\\d{1,3})/([RMALU])-(\\d{1,18})-(\\d{1,4})\\.png");

    /** The image of this path, unless the signature is invalid. */
    public static Optional<Image> fromPath(String path) {
        var matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var image =
                new Image(
                        matcher.group(4).charAt(0),
                        Long.parseLong(matcher.group(5)),
                        Integer.parseInt(matcher.group(6)),
                        Integer.parseInt(matcher.group(3)),
                        Integer.parseInt(matcher.group(2)));
        return Optional.of(image).filter(i -> i.signature().equals(matcher.group(1)));
    }

    public String path() {
        return "/images/"
                + signature()
                + "/rs:fit/h:"
                + height
                + "/w:"
                + width
                + "/"
                + kind
                + "-"
                + id
                + "-"
                + number
                + ".png";
    }

    private String signature() {
        long mixed = Draw.mix(kind * 31L + number, id) ^ Draw.mix(width, height);
        return HexFormat.of().toHexDigits(mixed);
    }
}
