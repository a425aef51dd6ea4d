/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.ChangeLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Marks of a list as a whole, stored in its ledger. */
final class ListNotes {

    private static final String BASELINE = "baseline";
    private static final String READ_AT = "readAt";
    private static final String SCHEME = "scheme";
    private static final String HIDDEN = "hidden";
    private static final String HIDDEN_KEYS = "hiddenKeys";
    private static final String SEPARATOR = "\n";
    private static final String UNDECIDED = "undecided";
    private static final String CUT = "cut";
    private static final String YES = "complete";

    private final ChangeLedger ledger;

    ListNotes(ChangeLedger ledger) {
        this.ledger = ledger;
    }

    /** Whether the whole list was read at least once. */
    boolean hasBaseline() {
        return ledger.mark(BASELINE).isPresent();
    }

    /** Whether the stored fingerprints were made with this scheme. */
    boolean isOfScheme(String scheme) {
        return ledger.mark(SCHEME).map(scheme::equals).orElse(true);
    }

    /**
     * Whether the whole list was read within this time before now. False if the clock was set back
     * since.
     */
    boolean wasReadWithin(Duration time, Instant now) {
        return !untilReadAgain(time, now).isZero();
    }

    /**
     * How long until the last reading of the whole list is this time ago; zero if it is longer ago,
     * or if the clock was set back since.
     */
    Duration untilReadAgain(Duration time, Instant now) {
        return ledger.mark(READ_AT)
                .map(Long::valueOf)
                .map(Instant::ofEpochMilli)
                .filter(readAt -> !readAt.isAfter(now) && readAt.plus(time).isAfter(now))
                .map(readAt -> Duration.between(now, readAt.plus(time)))
                .orElse(Duration.ZERO);
    }

    /** How many items the total includes that Discogs has never shown. */
    long hidden() {
        return ledger.mark(HIDDEN).map(Long::valueOf).orElse(0L);
    }

    /**
     * How many items Discogs counts less than are known, where it cannot be told which were removed
     * and which are hidden.
     */
    long undecided() {
        return ledger.mark(UNDECIDED).map(Long::valueOf).orElse(0L);
    }

    void undecided(long difference) {
        if (undecided() != difference) {
            ledger.mark(UNDECIDED, Long.toString(difference));
        }
    }

    /** Whether the total includes items that Discogs does not show. */
    boolean hidesItems() {
        return hidden() > 0 || !hiddenKeys().isEmpty();
    }

    /**
     * The keys of items that Discogs has shown before and does not show any more, but still
     * includes in the total.
     */
    Set<String> hiddenKeys() {
        return ledger.mark(HIDDEN_KEYS)
                .filter(keys -> !keys.isEmpty())
                .map(keys -> Set.of(keys.split(SEPARATOR)))
                .orElse(Set.of());
    }

    /**
     * Stores which items the total includes and Discogs does not show.
     *
     * @param never the number of items that Discogs has never shown
     * @param keys the keys of items that it has shown before
     */
    void hidden(long never, Collection<String> keys) {
        note(HIDDEN, Long.toString(never));
        note(HIDDEN_KEYS, String.join(SEPARATOR, keys));
    }

    /** Whether Discogs returns only a part of the list. */
    boolean isCut() {
        return ledger.mark(CUT).filter(YES::equals).isPresent();
    }

    void cut(boolean isCut) {
        note(CUT, isCut ? YES : "");
    }

    /** Records that the whole list was read. */
    void read(Instant now, String scheme) {
        note(SCHEME, scheme);
        note(BASELINE, YES);
        note(READ_AT, Long.toString(now.toEpochMilli()));
    }

    private void note(String name, String value) {
        if (!ledger.mark(name).orElse("").equals(value)) {
            ledger.mark(name, value);
        }
    }
}
