/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the measurements and prints their tables.
 *
 * <p>Arguments: names of measurements, see {@link Measurement}; none means all that take minutes.
 */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        ClassPath.announce();
        var tables = new ArrayList<Table>();
        for (var measurement : measurements(arguments)) {
            System.err.println("Measuring " + measurement.argument());
            tables.addAll(measurement.run());
        }
        tables.forEach(System.out::println);
    }

    private static List<Measurement> measurements(String[] arguments) {
        return arguments.length == 0
                ? Measurement.usual()
                : Arrays.stream(arguments).map(Measurement::named).toList();
    }
}
