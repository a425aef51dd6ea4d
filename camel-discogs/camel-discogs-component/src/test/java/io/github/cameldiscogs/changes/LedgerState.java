/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that a ledger tells of its list. */
record LedgerState(
        long size,
        Map<String, KnownItem> known,
        List<PendingChange> pending,
        long pendingSize,
        long lastScan,
        Optional<String> mark) {

    static final String MARK = "noted";

    static LedgerState of(ChangeLedger ledger) {
        var keys = new ArrayList<String>();
        ledger.forEachKnown(item -> keys.add(item.key()));
        return new LedgerState(
                ledger.size(),
                new TreeMap<>(ledger.known(keys)),
                ledger.pending(Integer.MAX_VALUE),
                ledger.pendingSize(),
                ledger.lastScan(),
                ledger.mark(MARK));
    }
}
