/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.ChangeLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is noted of a list as a whole. */
final class ListNotes {

    private static final String BASELINE = "baseline";
    private static final String READ_AT = "readAt";
    private static final String SCHEME = "scheme";
    private static final String HIDDEN = "hidden";
    private static final String YES = "complete";

    private final ChangeLedger ledger;

    ListNotes(ChangeLedger ledger) {
        this.ledger = ledger;
    }

    /** Whether all of the list was read at least once. */
    boolean hasBaseline() {
        return ledger.mark(BASELINE).isPresent();
    }

    /** Whether fingerprints can be compared with those that are kept. */
    boolean isOfScheme(String scheme) {
        return ledger.mark(SCHEME).map(scheme::equals).orElse(true);
    }

    /** Whether all of the list was read within that time before now; a clock that was set back does not count. */
    boolean wasReadWithin(Duration time, Instant now) {
        return ledger.mark(READ_AT)
                .map(Long::valueOf)
                .map(Instant::ofEpochMilli)
                .filter(readAt -> !readAt.isAfter(now) && readAt.plus(time).isAfter(now))
                .isPresent();
    }

    /** How many items Discogs counts and does not show. */
    long hidden() {
        return ledger.mark(HIDDEN).map(Long::valueOf).orElse(0L);
    }

    /**
     * All of the list was read.
     *
     * @param hidden how many items Discogs counts and does not show
     */
    void read(Instant now, String scheme, long hidden) {
        note(HIDDEN, Long.toString(hidden));
        note(SCHEME, scheme);
        note(BASELINE, YES);
        note(READ_AT, Long.toString(now.toEpochMilli()));
    }

    private void note(String name, String value) {
        if (!ledger.mark(name).equals(Optional.of(value))) {
            ledger.mark(name, value);
        }
    }
}
