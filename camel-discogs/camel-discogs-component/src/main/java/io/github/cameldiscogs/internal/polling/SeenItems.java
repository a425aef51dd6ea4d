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
 * Which items of a list a route has been told, in a repository of Camel's, and which it is being
 * told. Several consumers can share a repository.
 */
public final class SeenItems {

    private static final Logger LOG = LoggerFactory.getLogger(SeenItems.class);

    /** Characters; with the key of an item, a name has to fit into a column of 100. */
    private static final int LONGEST_NAME = 40;

    /** Characters: with the longest name, the column has room for so many. */
    private static final int LONGEST_KEY = 40;

    /** What {@code MemoryIdempotentRepository} keeps unless it is told how much. */
    private static final int USUAL_ROOM = 1_000;

    /** Says in the repository that all that was there at the start was told, or left out. */
    private static final String START = "started";

    private final IdempotentRepository repository;
    private final String prefix;
    private boolean hasStarted;
    private boolean isChecked;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param subject which list it is: the operation, and the values of the parameters in its path
     */
    public SeenItems(IdempotentRepository repository, List<String> subject) {
        this.repository = repository;
        var name = String.join(":", subject);
        var isShort = name.length() <= LONGEST_NAME;
        this.prefix = (isShort ? name : subject.get(0) + ":" + Fingerprint.ofText(name)) + ":";
    }

    /** Whether the item was not told, and is not being told. */
    boolean isNew(String key) {
        return !underWay.contains(key) && !repository.contains(place(key));
    }

    /** From now on it is being told. */
    void begin(String key) {
        underWay.add(key);
    }

    /** The route has succeeded. */
    void told(String key) {
        add(key);
        underWay.remove(key);
    }

    boolean hasStarted() {
        hasStarted = hasStarted || repository.contains(prefix + START);
        return hasStarted;
    }

    /** Said again where the repository has forgotten it. */
    void started() {
        if (!repository.contains(prefix + START)) {
            add(START);
        }
        hasStarted = true;
    }

    /** Says so once if the repository forgets items of a list that is as long. */
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
