/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What dumps have and nothing here knows of: told once, counted, and kept in the records. */
public final class UnknownParts {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownParts.class);

    /** A broken file could name as many as it likes. */
    private static final int MOST_PATHS = 1000;

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void note(String path) {
        var known = counts.get(path);
        if (known == null) {
            if (counts.size() >= MOST_PATHS) {
                return;
            }
            var added = new LongAdder();
            known = counts.putIfAbsent(path, added);
            if (known == null) {
                LOG.warn("The dump has {}, which is unknown here; otherFields keeps it", path);
                known = added;
            }
        }
        known.increment();
    }

    /** How often each came, by its path. */
    public Map<String, LongAdder> counts() {
        return Map.copyOf(counts);
    }
}
