/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.Set;

/**
 * A style of a genre.
 *
 * @param first the year in which it began
 * @param last the year in which it ended
 * @param homes the only countries it is played in; empty if it is played everywhere
 */
record Style(String name, int first, int last, Set<Country> homes) {

    private static final int NOW = 9999;

    static Style of(String name, int first) {
        return new Style(name, first, NOW, Set.of());
    }

    static Style until(String name, int first, int last, Country... homes) {
        return new Style(name, first, last, Set.of(homes));
    }

    static Style from(String name, int first, Country... homes) {
        return new Style(name, first, NOW, Set.of(homes));
    }

    boolean fits(int year, Country country) {
        return year >= first && year <= last && (homes.isEmpty() || homes.contains(country));
    }
}
