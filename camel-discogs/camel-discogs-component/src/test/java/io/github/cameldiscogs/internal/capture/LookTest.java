/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cameldiscogs.changes.ChangeLedger;
import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.changes.PendingChange;
import io.github.cameldiscogs.changes.RemovalsRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class LookTest {

    private static final ItemReader READER =
            new ItemReader(EditedList.TRAITS, null, true, null, Set.of(), Set.of());

    private final ChangeLedger ledger = new InMemoryChangeStore().open("list");
    private final RemovalGuard guard = new RemovalGuard("list", 1);

    private Look look(boolean sendsExisting) {
        return new Look(
                ledger, READER, new CaptureOptions(sendsExisting, true, Duration.ZERO), guard);
    }

    private Look look() {
        return look(true);
    }

    private static ReadItem item(int number) {
        return new ReadItem(Integer.toString(number), number, number, "item " + number);
    }

    private void isRead() {
        new ListNotes(ledger).read(Instant.EPOCH, READER.scheme());
    }

    private AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>>
            assertPending() {
        return assertThat(ledger.pending(Integer.MAX_VALUE))
                .extracting(PendingChange::type, PendingChange::key, PendingChange::scan);
    }

    @Test
    void tellsWhatIsThereAtFirstAndWhatIsAddedThen() {
        look().take(List.of(item(1), item(2)));
        isRead();
        look().take(List.of(item(3)));

        assertPending()
                .containsExactly(
                        tuple(ChangeType.EXISTING, "1", 1L),
                        tuple(ChangeType.EXISTING, "2", 1L),
                        tuple(ChangeType.ADDED, "3", 2L));
    }

    @Test
    void knowsWhatIsThereAtFirstWhenThatIsNotToBeSent() {
        look(false).take(List.of(item(1)));

        assertPending().isEmpty();
        assertThat(ledger.known(List.of("1"))).containsEntry("1", item(1).known(true));

        isRead();
        look(false).take(List.of(item(2)));
        assertPending().containsExactly(tuple(ChangeType.ADDED, "2", 1L));
    }

    @Test
    void tellsOneRemovalWithOneNumber() {
        isRead();
        ledger.know(List.of(item(1).known(true), item(2).known(true)));

        look().compare(List.of(item(3)), List.of("1"));

        assertPending()
                .containsExactlyInAnyOrder(
                        tuple(ChangeType.ADDED, "3", 1L), tuple(ChangeType.REMOVED, "1", 1L));
    }

    @Test
    void tellsWhatIsNewWhenRemovalsAreRefused() {
        isRead();
        ledger.know(List.of(item(1).known(true), item(2).known(true)));
        assertThat(look().allowsRemovals(1)).isTrue();
        assertThat(look().allowsRemovals(2)).isFalse();

        assertThatThrownBy(() -> look().compare(List.of(item(3)), List.of("1", "2")))
                .isInstanceOf(RemovalsRefusedException.class);
        assertPending().containsExactly(tuple(ChangeType.ADDED, "3", 1L));

        guard.approve();
        look().compare(List.of(item(3)), List.of("1", "2"));
        assertThat(ledger.pendingSize()).isEqualTo(3);
        assertThat(guard.allows(2, 3)).isFalse();
    }

    @Test
    void storesWhatHasMoved() {
        isRead();
        ledger.know(List.of(item(1).known(true)));

        look().compare(List.of(new ReadItem("1", 1, 50, "item 1")));

        assertPending().isEmpty();
        assertThat(ledger.known(List.of("1")).get("1").position()).isEqualTo(50);
    }

    @Test
    void takesForTheSameWhatWasMadeInAnotherWay() {
        new ListNotes(ledger).read(Instant.EPOCH, "another scheme");
        ledger.know(List.of(item(1).known(true)));

        look().compare(List.of(new ReadItem("1", 99, 1, "item 1")));

        assertPending().isEmpty();
        assertThat(ledger.known(List.of("1")).get("1").fingerprint()).isEqualTo(99);
    }

    @Test
    void findsWhatWasNotSeen() {
        ledger.know(List.of(item(1).known(true), item(2).known(true), item(3).known(true)));
        var seen = new KeySet();
        seen.add("2");

        assertThat(look().allBut(seen)).containsExactlyInAnyOrder("1", "3");
    }
}
