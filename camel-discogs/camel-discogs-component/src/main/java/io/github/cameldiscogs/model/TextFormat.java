/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

/** How Discogs writes formatted texts such as profiles and notes (API section 2.3). */
public enum TextFormat {
    /** Discogs's own markup, as in {@code [a=Artist]}. */
    discogs,
    html,
    plaintext;

    /** The media type that asks for it. */
    public String mediaType() {
        return "application/vnd.discogs.v2." + name() + "+json";
    }
}
