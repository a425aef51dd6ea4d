/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Choices that are not equally likely. */
final class Weighted<T> {

    private final List<T> choices;

    /** For each choice, the sum of the weights up to it. */
    private final int[] ends;

    private Weighted(List<T> choices, int[] ends) {
        this.choices = choices;
        this.ends = ends;
    }

    static <T> Weighted<T> of(int weight, T choice) {
        return new Weighted<T>(List.of(), new int[0]).and(weight, choice);
    }

    /**
     * The same choices and one more.
     *
     * @param weight 0 if it is never to be chosen
     */
    Weighted<T> and(int weight, T choice) {
        if (weight < 0) {
            throw new IllegalArgumentException("The weight of " + choice + " is " + weight);
        }
        var more = new ArrayList<>(choices);
        more.add(choice);
        var newEnds = Arrays.copyOf(ends, ends.length + 1);
        newEnds[ends.length] = total() + weight;
        return new Weighted<>(List.copyOf(more), newEnds);
    }

    /** The sum of all weights. */
    int total() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** The choice at a point, from 0 to one below the total. */
    T at(int point) {
        int choice = 0;
        while (ends[choice] <= point) {
            choice++;
        }
        return choices.get(choice);
    }

    /** The choice at a share of the total, from 0 to just below 1. */
    T at(double share) {
        return at((int) (share * total()));
    }
}
