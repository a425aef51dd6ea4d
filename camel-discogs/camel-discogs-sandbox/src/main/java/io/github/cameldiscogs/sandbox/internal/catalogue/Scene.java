/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/**
 * Artists and labels of one country and kind of music, which work with each other.
 *
 * @param genre what most of them play
 * @param debut the year around which most of them began
 */
record Scene(Country country, Genre genre, int debut) {

    Language language() {
        return country.language();
    }
}
