/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.support.VirtualTime;
import java.util.Random;

/** Others who use the same address. Their requests count, whether there is room or not. */
enum Strangers {
    NONE {
        @Override
        void come(VirtualTime time, SimulatedServer server, Random random) {
            // Nobody comes
        }
    },
    /** 25 requests spread over the minute before. */
    BEFORE {
        @Override
        void come(VirtualTime time, SimulatedServer server, Random random) {
            for (int request = 0; request < 25; request++) {
                count(time, server, START - (long) (random.nextDouble() * MINUTE));
            }
        }
    },
    /** 25 requests within a moment of the minute before. */
    BURST_BEFORE {
        @Override
        void come(VirtualTime time, SimulatedServer server, Random random) {
            long begin = START - (long) (random.nextDouble() * MINUTE);
            for (int request = 0; request < 25; request++) {
                count(time, server, begin + request * VirtualTime.SECOND / 100);
            }
        }
    },
    /** A third of the budget all the time, one request each three seconds. */
    REGULAR {
        @Override
        void come(VirtualTime time, SimulatedServer server, Random random) {
            long begin = (long) (random.nextDouble() * INTERVAL);
            for (long next = begin; next < END; next += INTERVAL) {
                count(time, server, next);
            }
        }
    },
    /** A third of the budget, as it comes. */
    RANDOM {
        @Override
        void come(VirtualTime time, SimulatedServer server, Random random) {
            for (double next = 0;
                    next < END;
                    next -= Math.log(1 - random.nextDouble()) * INTERVAL) {
                count(time, server, (long) next);
            }
        }
    };

    private static final long MINUTE = 60 * VirtualTime.SECOND;
    private static final long INTERVAL = 3 * VirtualTime.SECOND;

    /** When we start; strangers may have been there for two minutes. */
    static final long START = 2 * MINUTE;

    private static final long END = START + 60 * MINUTE;

    abstract void come(VirtualTime time, SimulatedServer server, Random random);

    private static void count(VirtualTime time, SimulatedServer server, long when) {
        time.at(when, () -> server.count(when));
    }
}
