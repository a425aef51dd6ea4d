/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is kept of one list: its items as they were told last, the changes that are to be told, and
 * a few marks. Each method that writes does all of it or nothing, and what it has written is there
 * after a crash if the store is one that lasts. Of several items or changes with the same key that
 * are given at once, the last counts.
 *
 * <p>Safe for use by several threads. Each method throws a {@link ChangeStoreException} when the
 * store cannot be reached, and those that write also when another has opened the list since, and
 * when a key or the name of a mark cannot be kept: it has more than 255 characters, half a
 * character, or one with the number 0.
 */
public interface ChangeLedger {

    /**
     * Does nothing if this ledger may write.
     *
     * @throws TakenOverException if another has opened the list since
     */
    void requireCurrent();

    /** How many items are known. */
    long size();

    /** Those of these items that are known, by their keys. */
    Map<String, KnownItem> known(Collection<String> keys);

    /**
     * Gives each known item, without its content, in the order of their positions: as they are when
     * this is called, whatever is written meanwhile. However many there are, few are in memory at
     * once; a database keeps a connection busy until all are given.
     */
    void forEachKnown(Consumer<KnownItem> action);

    /**
     * Takes items for known as they are, without telling them. What is to be told of them is kept.
     */
    void know(List<KnownItem> items);

    /**
     * Writes down changes before they are told. A change of an item takes the place of one that is
     * still to be told of it.
     */
    void intend(List<PendingChange> changes);

    /**
     * The first of what is to be told: in the order of their scans, and within a scan in that of
     * their positions. It is to be told until it is done, and given again until then.
     *
     * @param most how many to give at most
     */
    List<PendingChange> pending(int most);

    /** Those of these items of which something is to be told, by their keys. */
    Map<String, PendingChange> pending(Collection<String> keys);

    /** How many changes are to be told. */
    long pendingSize();

    /**
     * A change was told: the item is known as it was told, or no longer known when it was removed.
     * What was intended later for the same item stays: a change with a higher scan, or one with the
     * same scan that differs in type, fingerprint or position.
     *
     * @param keepsContent whether the content is kept with the item
     */
    void done(PendingChange change, boolean keepsContent);

    /** The highest number of a scan of which a change was intended; 0 at first. */
    long lastScan();

    /** What was noted under this name. */
    Optional<String> mark(String name);

    /** Notes something under this name, in place of what was noted before. */
    void mark(String name, String value);
}
