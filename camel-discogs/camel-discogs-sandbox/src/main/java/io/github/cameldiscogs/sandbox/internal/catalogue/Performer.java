/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/**
 * What an artist is, apart from the name.
 *
 * @param person false for a group
 * @param scene the number of the scene
 * @param genre what the artist mostly plays
 * @param first the year of the first work
 * @param last the year of the last work
 * @param taste which styles of the genre, from 0 to just below 1: near ones are akin
 */
record Performer(
        long id,
        boolean person,
        int scene,
        Country country,
        Genre genre,
        int first,
        int last,
        double taste) {}
