/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.http.PercentEncoding;
import java.util.regex.Pattern;

/**
 * Names in the addresses of web pages, as in {@code 5134861-HammerFall-Glory-To-The-Brave}; before
 * 2024 the number was enough.
 */
public final class Slug {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^-|-$");

    private Slug() {}

    /** The words of a name, joined by hyphens; empty if it has none. */
    public static String of(String name) {
        var words = AT_THE_ENDS.matcher(BETWEEN_WORDS.matcher(name).replaceAll("-")).replaceAll("");
        return PercentEncoding.encode(words);
    }

    /** A number and, unless it has no words, a name. */
    static String of(long id, String name) {
        var words = of(name);
        return words.isEmpty() ? Long.toString(id) : id + "-" + words;
    }
}
