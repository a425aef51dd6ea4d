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
        this.prefix = String.join(":", subject) + ":";
    }

    /** Whether the item was not told, and is not being told. */
    boolean isNew(String key) {
        return !underWay.contains(key) && !repository.contains(prefix + key);
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

    void started() {
        add(START);
        hasStarted = true;
    }

    /** Says so once if the repository forgets items of a list that is as long. */
    void checkRoom(String listName, int items) {
        if (!isChecked
                && repository instanceof MemoryIdempotentRepository memory
                && memory.getCacheSize() < items) {
            isChecked = true;
            LOG.warn(
                    "{}: the list has {} items, and the idempotentRepository forgets the first of more than"
                            + " {}, which will be told again and again; give it a larger cacheSize",
                    listName,
                    items,
                    memory.getCacheSize());
        }
    }

    private void add(String key) {
        repository.add(prefix + key);
        repository.confirm(prefix + key);
    }
}
