/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import java.time.Duration;

/**
 * The slowest at which files may travel. A large one takes longer than any time-out for an answer
 * should be, and one that comes byte by byte would never end.
 */
final class Pace {

    private static final int BYTES_PER_SECOND = 16 * 1024;

    private Pace() {}

    static Duration timeFor(long bytes) {
        return Duration.ofSeconds(bytes).dividedBy(BYTES_PER_SECOND);
    }
}
