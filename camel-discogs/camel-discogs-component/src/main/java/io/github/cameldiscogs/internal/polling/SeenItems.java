/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;

/**
 * Which items of a list a route has been told, in a repository of Camel's, and which it is being
 * told. Several consumers can share a repository.
 */
public final class SeenItems {

    /** Says in the repository that all that was there at the start was told, or left out. */
    private static final String START = "started";

    private final IdempotentRepository repository;
    private final String prefix;
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
        return repository.contains(prefix + START);
    }

    void started() {
        add(START);
    }

    private void add(String key) {
        repository.add(prefix + key);
        repository.confirm(prefix + key);
    }
}
