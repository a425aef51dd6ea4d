/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The stored state of one list: its items as they were last delivered, pending changes, and named
 * marks. Each method that writes is atomic, and if the store is persistent its data survives a
 * crash. If items or changes that are passed together have the same key, the last one counts.
 *
 * <p>Implementations are thread-safe. Each method throws a {@link ChangeStoreException} when the
 * store cannot be reached. Methods that write also throw it when the list has been opened again
 * since, and when a key or the name of a mark cannot be stored: it has more than 255 characters, an
 * unpaired surrogate, or the character U+0000.
 */
public interface ChangeLedger {

    /**
     * Checks that this ledger may write.
     *
     * @throws TakenOverException if the list has been opened again since
     */
    void requireCurrent();

    /** The number of known items. */
    long size();

    /** The known items among these keys, by key. */
    Map<String, KnownItem> known(Collection<String> keys);

    /**
     * Passes each known item, without its content, to the action, ordered by position. The items
     * are a snapshot of the time of the call, whatever is written in the meantime. Only a few are
     * in memory at once; a database uses one connection until all are passed.
     */
    void forEachKnown(Consumer<KnownItem> action);

    /** Stores items as known without delivering them. Pending changes of these items are kept. */
    void know(List<KnownItem> items);

    /**
     * Stores pending changes before they are delivered. A change replaces a pending change of the
     * same item.
     */
    void intend(List<PendingChange> changes);

    /**
     * The first pending changes, ordered by scan and, within a scan, by position. A change is
     * returned again until {@link #done} is called for it.
     *
     * @param most the largest number of changes to return
     */
    List<PendingChange> pending(int most);

    /** The pending changes of these keys, by key. */
    Map<String, PendingChange> pending(Collection<String> keys);

    /** The number of pending changes. */
    long pendingSize();

    /**
     * Records that a change was delivered: the item is known as it was delivered or, after a
     * removal, no longer known. A later change that is pending for the same item is kept: one with
     * a higher scan, or one with the same scan and another type, fingerprint or position.
     *
     * @param keepsContent whether to store the content of the item
     */
    void done(PendingChange change, boolean keepsContent);

    /** The highest scan of all changes that were ever pending; 0 for a new list. */
    long lastScan();

    /** The value of the mark with this name; empty if it was never set. */
    Optional<String> mark(String name);

    /** Sets the mark with this name and replaces its value. */
    void mark(String name, String value);

    /**
     * Forgets all known items, pending changes and marks, as if the list were new. Only the last
     * scan is kept, so that scans of new changes are higher.
     */
    void forgetAll();
}
