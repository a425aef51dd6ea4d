/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.operation;

/** The media types of API section 2.3, which differ in how formatted text is written. */
enum TextFormat {
    DISCOGS,
    HTML,
    PLAINTEXT;

    /** Anything unknown means the default. */
    static TextFormat of(String accept) {
        if (accept.contains("vnd.discogs.v2.html+json")) {
            return HTML;
        }
        return accept.contains("vnd.discogs.v2.plaintext+json") ? PLAINTEXT : DISCOGS;
    }
}
