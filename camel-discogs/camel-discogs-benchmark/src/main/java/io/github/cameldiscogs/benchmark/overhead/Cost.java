/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

/**
 * What one contender needed in one round.
 *
 * @param threadMicros processor time of the Java threads for each call, in microseconds
 * @param processMicros as above, compiler and garbage collector included
 * @param allocatedBytes memory that was allocated for each call, in bytes
 */
record Cost(
        double callsPerSecond, double threadMicros, double processMicros, double allocatedBytes) {

    /** Reads what {@link #toString} wrote. */
    static Cost parse(String text) {
        var numbers = text.split(" ");
        return new Cost(
                Double.parseDouble(numbers[0]),
                Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]),
                Double.parseDouble(numbers[3]));
    }

    @Override
    public String toString() {
        return "%s %s %s %s".formatted(callsPerSecond, threadMicros, processMicros, allocatedBytes);
    }
}
