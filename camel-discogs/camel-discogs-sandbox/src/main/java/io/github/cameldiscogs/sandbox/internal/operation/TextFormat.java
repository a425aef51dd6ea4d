/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.catalogue.Markup;
import java.util.function.UnaryOperator;

/** The media types of API section 2.3, which differ in the format of text. */
enum TextFormat {
    DISCOGS,
    HTML,
    PLAINTEXT;

    /** Unknown values mean the default. */
    static TextFormat of(String accept) {
        if (accept.contains("vnd.discogs.v2.html+json")) {
            return HTML;
        }
        return accept.contains("vnd.discogs.v2.plaintext+json") ? PLAINTEXT : DISCOGS;
    }

    /** Converts Discogs's markup to this format. */
    UnaryOperator<String> rendering(Markup markup) {
        return switch (this) {
            case DISCOGS -> UnaryOperator.identity();
            case HTML -> markup::html;
            case PLAINTEXT -> markup::plaintext;
        };
    }
}
