/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

/** The formats in which Discogs returns texts such as profiles and notes (API section 2.3). */
public enum TextFormat {
    /** Discogs's own markup, such as {@code [a=Artist]}. */
    discogs,
    html,
    plaintext;

    /** The media type to request it with. */
    public String mediaType() {
        return "application/vnd.discogs.v2." + name() + "+json";
    }
}
