/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

/** Text of others in HTML, where it must stay text. */
final class Html {

    private Html() {}

    /** Fit for the content of an element, and for an attribute in double or single quotes. */
    static String escape(Object text) {
        return text == null
                ? ""
                : text.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }
}
