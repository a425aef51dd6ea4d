/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

/**
 * Keeps, for each list that is read for changes, what is known of it and what is still to be told.
 * A store of one's own goes into the registry and is named by the option {@code changeStore}; it
 * must be safe for use by several threads.
 */
public interface ChangeStore {

    /**
     * Opens what is kept of a list, or begins it. From then on nobody writes to it who has opened
     * it before: one that was paused, and thought dead, cannot undo what its successor does.
     *
     * @param list the name of the list, 255 characters at most
     * @throws ChangeStoreException when the store cannot be reached, or cannot keep such a name
     */
    ChangeLedger open(String list);

    /** Whether what is kept is there after a restart of the JVM. */
    boolean isLasting();
}
