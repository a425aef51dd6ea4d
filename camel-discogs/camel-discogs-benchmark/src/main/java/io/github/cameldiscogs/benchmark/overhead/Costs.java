/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

import io.github.cameldiscogs.benchmark.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What one contender needed, round by round. */
final class Costs {

    private final List<Cost> rounds = new ArrayList<>();

    void add(Cost cost) {
        rounds.add(cost);
    }

    double median(ToDoubleFunction<Cost> part) {
        return Median.of(rounds.stream().mapToDouble(part).boxed().toList());
    }

    /** Rounds are compared one by one: what happened on the machine meanwhile cancels out. */
    double ratio(Costs other, ToDoubleFunction<Cost> part) {
        return Median.of(
                IntStream.range(0, rounds.size())
                        .mapToObj(
                                round ->
                                        part.applyAsDouble(rounds.get(round))
                                                / part.applyAsDouble(other.rounds.get(round)))
                        .toList());
    }
}
