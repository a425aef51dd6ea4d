/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records which items of a list were delivered, in an {@code IdempotentRepository} of Camel, and
 * which are being delivered. Several consumers can share a repository.
 */
public final class SeenItems {

    private static final Logger LOG = LoggerFactory.getLogger(SeenItems.class);

    /**
     * The longest name in characters: with the key of an item it has to fit into the column of 100
     * characters that Camel's JDBC repository has.
     */
    private static final int LONGEST_NAME = 40;

    /** The longest key in characters that fits into the same column after the longest name. */
    private static final int LONGEST_KEY = 40;

    /** The default cache size of {@code MemoryIdempotentRepository}. */
    private static final int USUAL_ROOM = 1_000;

    /**
     * The entry which records that all items that existed at the start were delivered or left out.
     */
    private static final String START = "started";

    private final IdempotentRepository repository;
    private final String prefix;
    private boolean hasStarted;
    private boolean isChecked;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param subject identifies the list: the operation, and the values of its path parameters
     */
    public SeenItems(IdempotentRepository repository, List<String> subject) {
        this.repository = repository;
        var name = String.join(":", subject);
        var isShort = name.length() <= LONGEST_NAME;
        this.prefix = (isShort ? name : subject.get(0) + ":" + Fingerprint.ofText(name)) + ":";
    }

    /** Whether the item was neither delivered nor is being delivered. */
    boolean isNew(String key) {
        return !underWay.contains(key) && !repository.contains(place(key));
    }

    /** Records that the item is being delivered. */
    void begin(String key) {
        underWay.add(key);
    }

    /** Records that the item was delivered. */
    void told(String key) {
        add(key);
        underWay.remove(key);
    }

    boolean hasStarted() {
        hasStarted = hasStarted || repository.contains(prefix + START);
        return hasStarted;
    }

    /** Stores the entry again if the repository has evicted it. */
    void started() {
        if (!repository.contains(prefix + START)) {
            add(START);
        }
        hasStarted = true;
    }

    /** Logs one warning if the list has more items than the repository can hold. */
    void checkRoom(String listName, int items) {
        if (!isChecked
                && repository instanceof MemoryIdempotentRepository memory
                && room(memory) <= items) {
            isChecked = true;
            LOG.warn(
                    "{}: the list has {} items, and the idempotentRepository forgets the first of more than"
                            + " {}, which will be told again and again; give it a larger cacheSize",
                    listName,
                    items,
                    room(memory));
        }
    }

    private static int room(MemoryIdempotentRepository memory) {
        return memory.getMaxCacheSize() > 0 ? memory.getMaxCacheSize() : USUAL_ROOM;
    }

    private void add(String key) {
        repository.add(place(key));
        repository.confirm(place(key));
    }

    private String place(String key) {
        return prefix + (key.length() <= LONGEST_KEY ? key : Fingerprint.ofText(key));
    }
}
