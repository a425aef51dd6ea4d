/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text of others in HTML, where it must stay text. */
public final class Html {

    private Html() {}

    /** Fit for the content of an element, and for an attribute in double or single quotes. */
    public static String escape(Object text) {
        return text == null
                ? ""
                : text.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }

    /** A value of a query, fit for an attribute. */
    static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
