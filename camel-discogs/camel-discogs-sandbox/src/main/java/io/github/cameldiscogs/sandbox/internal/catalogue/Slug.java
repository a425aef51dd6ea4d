/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.http.PercentEncoding;

/**
 * Names in the addresses of web pages, as in {@code 5134861-HammerFall-Glory-To-The-Brave}; before
 * 2024 the number was enough.
 */
public final class Slug {

    private Slug() {}

    /** The words of a name, joined by hyphens; empty if it has none. */
    public static String of(String name) {
        var words = name.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return PercentEncoding.encode(words);
    }

    /** A number and, unless it has no words, a name. */
    static String of(long id, String name) {
        var words = of(name);
        return words.isEmpty() ? Long.toString(id) : id + "-" + words;
    }
}
