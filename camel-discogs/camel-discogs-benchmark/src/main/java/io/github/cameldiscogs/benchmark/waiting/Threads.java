/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.waiting;

import java.util.Arrays;
import java.util.List;

/** Which threads Camel makes for its routes. */
enum Threads {
    PLATFORM(17),
    VIRTUAL(21);

    /** Camel reads it once, when its first class that knows threads is loaded. */
    private static final String SWITCH = "-Dcamel.threads.virtual.enabled=";

    private final int since;

    /**
     * @param since the first release of Java with which Camel makes them
     */
    Threads(int since) {
        this.since = since;
    }

    /** Those that this release of Java has. */
    static List<Threads> known() {
        int release = Runtime.version().feature();
        return Arrays.stream(values()).filter(threads -> threads.since <= release).toList();
    }

    /** The option with which a JVM uses them. */
    String option() {
        return SWITCH + (this == VIRTUAL);
    }
}
