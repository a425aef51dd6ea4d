/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.changes.ChangeLedger;
import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.changes.KnownItem;
import io.github.cameldiscogs.changes.PendingChange;
import io.github.cameldiscogs.internal.capture.TrackedItems.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackedItemsTest {

    private static final KnownItem DELIVERED = new KnownItem("delivered", 1, 10, "1");
    private static final KnownItem UPDATED = new KnownItem("updated", 2, 20, "2");
    private static final KnownItem REMOVED = new KnownItem("removed", 3, 30, "3");

    private final ChangeLedger ledger = new InMemoryChangeStore().open("list");
    private final TrackedItems tracked = new TrackedItems(ledger);

    private static PendingChange pending(ChangeType type, String key, long position) {
        return new PendingChange(type, key, 9, position, "9", null, 1);
    }

    /** Three of them are listed. */
    private void store() {
        ledger.know(List.of(DELIVERED, UPDATED, REMOVED));
        ledger.intend(
                List.of(
                        pending(ChangeType.UPDATED, "updated", 21),
                        pending(ChangeType.REMOVED, "removed", 30),
                        pending(ChangeType.ADDED, "added", 40),
                        // Added and removed before the addition was delivered
                        pending(ChangeType.REMOVED, "passing", 50)));
    }

    @Test
    void areWhatIsKnownAndWhatIsPending() {
        store();

        assertThat(tracked.of(List.of("delivered", "updated", "added", "unheard of")))
                .hasSize(4)
                .containsEntry("delivered", new TrackedItem(DELIVERED, null))
                .containsEntry(
                        "updated",
                        new TrackedItem(UPDATED, pending(ChangeType.UPDATED, "updated", 21)))
                .containsEntry(
                        "added", new TrackedItem(null, pending(ChangeType.ADDED, "added", 40)))
                .containsEntry("unheard of", TrackedItem.NONE);
    }

    @Test
    void areAsManyAsAreListed() {
        assertThat(tracked.size()).isZero();
        ledger.know(List.of(DELIVERED, UPDATED, REMOVED));
        assertThat(tracked.size()).isEqualTo(3);

        store();
        assertThat(tracked.size()).isEqualTo(3);

        ledger.intend(List.of(pending(ChangeType.REMOVED, "delivered", 10)));
        assertThat(tracked.size()).isEqualTo(2);
        ledger.intend(List.of(pending(ChangeType.EXISTING, "another", 60)));
        assertThat(tracked.size()).isEqualTo(3);
    }

    @Test
    void haveTheirPlaces() {
        store();

        var places = new ArrayList<Place>();
        tracked.forEach(places::add);

        assertThat(places)
                .containsExactlyInAnyOrder(
                        new Place("delivered", 10),
                        new Place("updated", 21),
                        new Place("added", 40));
    }

    @Test
    void areRemovedWhenTheyAreListed() {
        store();
        var keys = List.of("delivered", "updated", "removed", "added", "passing", "unheard of");

        assertThat(tracked.removals(keys, 5, true))
                .containsExactlyInAnyOrder(
                        new PendingChange(ChangeType.REMOVED, "delivered", 0, 10, null, "1", 5),
                        new PendingChange(ChangeType.REMOVED, "updated", 0, 21, null, "2", 5),
                        new PendingChange(ChangeType.REMOVED, "added", 0, 40, null, null, 5));
        assertThat(tracked.removals(List.of("delivered"), 5, false))
                .containsExactly(
                        new PendingChange(ChangeType.REMOVED, "delivered", 0, 10, null, null, 5));
    }
}
