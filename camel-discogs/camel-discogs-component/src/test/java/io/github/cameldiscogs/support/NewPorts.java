/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ports that no test has had before. The limiter of an address is for all of the JVM: where an
 * earlier test had used the budget up, a later one on the same port would wait for a minute.
 */
public final class NewPorts {

    private static final Set<Integer> TAKEN = ConcurrentHashMap.newKeySet();

    private NewPorts() {}

    /** False for a port that was taken before. */
    public static boolean take(int port) {
        return TAKEN.add(port);
    }
}
