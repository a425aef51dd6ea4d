/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import java.util.Map;
import java.util.TreeMap;

/** Names of a collection's folders by number. Not thread-safe. */
final class CollectionFolders {

    static final int ALL = 0;
    static final int UNCATEGORIZED = 1;
    static final int FIRST_OWN = 2_100_001;

    private final Map<Integer, String> names = new TreeMap<>();
    private int next = FIRST_OWN;

    CollectionFolders() {
        names.put(ALL, "All");
        names.put(UNCATEGORIZED, "Uncategorized");
        create("Jazz & Ähnliches");
        create("To sell");
    }

    Map<Integer, String> names() {
        return names;
    }

    boolean contains(int folderId) {
        return names.containsKey(folderId);
    }

    int create(String name) {
        names.put(next, name);
        return next++;
    }

    void rename(int folderId, String name) {
        names.put(folderId, name);
    }

    void delete(int folderId) {
        names.remove(folderId);
    }
}
