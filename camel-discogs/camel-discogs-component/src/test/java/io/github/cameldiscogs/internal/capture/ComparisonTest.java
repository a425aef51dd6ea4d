/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.changes.ChangeLedger;
import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.changes.KnownItem;
import io.github.cameldiscogs.changes.PendingChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final boolean REBASES = true;
    private static final boolean IS_SORTED = true;
    private static final boolean KEEPS_CONTENT = true;

    private final ChangeLedger ledger = new InMemoryChangeStore().open("list");

    private Comparison compare(
            ReadItem item, boolean rebases, boolean isSorted, boolean keepsContent) {
        return Comparison.of(
                List.of(item),
                new TrackedItems(ledger),
                ChangeType.ADDED,
                5,
                rebases,
                isSorted,
                keepsContent);
    }

    private Comparison compare(ReadItem item) {
        return compare(item, !REBASES, IS_SORTED, !KEEPS_CONTENT);
    }

    private static ReadItem read(long fingerprint, long position) {
        return new ReadItem("1", fingerprint, position, "read");
    }

    private static PendingChange pending(ChangeType type, long fingerprint, long position) {
        return new PendingChange(type, "1", fingerprint, position, "pending", null, 4);
    }

    private void know(String content) {
        ledger.know(List.of(new KnownItem("1", 10, 100, content)));
    }

    private static Comparison changed(ChangeType type, String previous) {
        return new Comparison(
                List.of(new PendingChange(type, "1", 20, 100, "read", previous, 5)), List.of());
    }

    private static Comparison stored(long fingerprint, long position, String content) {
        return new Comparison(
                List.of(), List.of(new KnownItem("1", fingerprint, position, content)));
    }

    private static final Comparison NOTHING = new Comparison(List.of(), List.of());

    @Test
    void tellsWhatIsNew() {
        assertThat(compare(read(20, 100))).isEqualTo(changed(ChangeType.ADDED, null));
    }

    @Test
    void tellsWhatHasChangedWithWhatItWasIfThatIsKept() {
        know("known");

        assertThat(compare(read(20, 100))).isEqualTo(changed(ChangeType.UPDATED, null));
        assertThat(compare(read(20, 100), !REBASES, IS_SORTED, KEEPS_CONTENT))
                .isEqualTo(changed(ChangeType.UPDATED, "known"));
    }

    @Test
    void findsNothingInWhatIsAsItWas() {
        know(null);

        assertThat(compare(read(10, 100))).isEqualTo(NOTHING);
    }

    @Test
    void storesWhereAnItemHasMovedInASortedList() {
        know(null);

        assertThat(compare(read(10, 101))).isEqualTo(stored(10, 101, null));
        assertThat(compare(read(10, 101), !REBASES, !IS_SORTED, !KEEPS_CONTENT)).isEqualTo(NOTHING);
    }

    @Test
    void storesContentFromWhenItIsKept() {
        know(null);

        assertThat(compare(read(10, 100), !REBASES, IS_SORTED, KEEPS_CONTENT))
                .isEqualTo(stored(10, 100, "read"));
    }

    @Test
    void storesNoContentFromWhenItIsNotKept() {
        know("known");

        assertThat(compare(read(10, 100), !REBASES, IS_SORTED, KEEPS_CONTENT)).isEqualTo(NOTHING);
        assertThat(compare(read(10, 100))).isEqualTo(stored(10, 100, null));
    }

    @Test
    void takesAFingerprintMadeInAnotherWayForNoChange() {
        know(null);

        assertThat(compare(read(20, 100), REBASES, IS_SORTED, !KEEPS_CONTENT))
                .isEqualTo(stored(20, 100, null));
        assertThat(compare(read(10, 100), REBASES, IS_SORTED, !KEEPS_CONTENT)).isEqualTo(NOTHING);
    }

    /** What the route will get is what is there now. */
    @Test
    void renewsAPendingChangeMadeInAnotherWay() {
        know(null);
        ledger.intend(List.of(pending(ChangeType.UPDATED, 15, 100)));

        assertThat(compare(read(20, 100), REBASES, IS_SORTED, !KEEPS_CONTENT))
                .isEqualTo(changed(ChangeType.UPDATED, null));
    }

    @Test
    void leavesAPendingChangeWithTheSameContentAsItIs() {
        know(null);
        ledger.intend(List.of(pending(ChangeType.UPDATED, 20, 100)));

        assertThat(compare(read(20, 101))).isEqualTo(NOTHING);
    }

    @Test
    void addsAgainWhatIsToBeRemoved() {
        know(null);
        ledger.intend(List.of(pending(ChangeType.REMOVED, 0, 100)));

        assertThat(compare(read(20, 100))).isEqualTo(changed(ChangeType.ADDED, null));
    }
}
