/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers what was logged, so that it is logged once. Messages and answers bring ever new things,
 * so only the most recent are remembered.
 */
public final class AlreadyTold {

    private static final int MOST_REMEMBERED = 1_000;

    private final Map<String, Boolean> things =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    /** Whether this was not logged yet; it then counts as logged. */
    public synchronized boolean isNew(String thing) {
        return things.put(thing, true) == null;
    }
}
