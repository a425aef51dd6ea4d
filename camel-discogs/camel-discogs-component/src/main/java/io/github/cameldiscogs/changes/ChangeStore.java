/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

/**
 * Stores, for each list that is compared for changes, the known items and the pending changes. A
 * custom store is bound in the registry and named by the option {@code changeStore}; it must be
 * thread-safe.
 */
public interface ChangeStore {

    /**
     * Opens the stored state of a list, or creates it. Ledgers of the same list that were opened
     * before can no longer write: a consumer that was paused and replaced cannot overwrite the
     * state of its successor.
     *
     * @param list the name of the list, at most 255 characters
     * @throws ChangeStoreException when the store cannot be reached, or cannot store such a name
     */
    ChangeLedger open(String list);

    /** Whether the stored state survives a restart of the JVM. */
    boolean isLasting();
}
