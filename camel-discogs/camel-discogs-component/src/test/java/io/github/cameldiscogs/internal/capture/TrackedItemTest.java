/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.KnownItem;
import io.github.cameldiscogs.changes.PendingChange;
import org.junit.jupiter.api.Test;

class TrackedItemTest {

    private static final KnownItem KNOWN = new KnownItem("1", 10, 100, "known");
    private static final TrackedItem DELIVERED = new TrackedItem(KNOWN, null);
    private static final TrackedItem TO_ADD = new TrackedItem(null, pending(ChangeType.ADDED));
    private static final TrackedItem TO_UPDATE =
            new TrackedItem(KNOWN, pending(ChangeType.UPDATED));
    private static final TrackedItem TO_REMOVE =
            new TrackedItem(KNOWN, pending(ChangeType.REMOVED));

    private static PendingChange pending(ChangeType type) {
        return new PendingChange(type, "1", 20, 200, null, null, 1);
    }

    private static ReadItem read(long fingerprint) {
        return new ReadItem("1", fingerprint, 300, "read");
    }

    @Test
    void isListedUnlessItsRemovalIsPending() {
        assertThat(TrackedItem.NONE.isListed()).isFalse();
        assertThat(DELIVERED.isListed()).isTrue();
        assertThat(TO_ADD.isListed()).isTrue();
        assertThat(TO_UPDATE.isListed()).isTrue();
        assertThat(TO_REMOVE.isListed()).isFalse();
    }

    @Test
    void isWhereThePendingChangePlacesIt() {
        assertThat(TrackedItem.NONE.position()).isZero();
        assertThat(DELIVERED.position()).isEqualTo(100);
        assertThat(TO_ADD.position()).isEqualTo(200);
        assertThat(TO_UPDATE.position()).isEqualTo(200);
    }

    @Test
    void isAsAnItemWithTheContentThatIsToBeDelivered() {
        assertThat(DELIVERED.isAs(read(10))).isTrue();
        assertThat(DELIVERED.isAs(read(20))).isFalse();
        assertThat(TO_UPDATE.isAs(read(20))).isTrue();
        assertThat(TO_UPDATE.isAs(read(10))).isFalse();
        assertThat(TO_REMOVE.isAs(read(20))).isFalse();
        assertThat(TrackedItem.NONE.isAs(read(0))).isFalse();
    }

    @Test
    void hadTheContentThatWasDelivered() {
        assertThat(TO_UPDATE.previous()).isEqualTo("known");
        assertThat(TO_ADD.previous()).isNull();
    }

    @Test
    void isAddedAgainWhenItsRemovalIsPending() {
        assertThat(TrackedItem.NONE.change(ChangeType.EXISTING)).isEqualTo(ChangeType.EXISTING);
        assertThat(TO_REMOVE.change(ChangeType.ADDED)).isEqualTo(ChangeType.ADDED);
        assertThat(DELIVERED.change(ChangeType.ADDED)).isEqualTo(ChangeType.UPDATED);
        assertThat(TO_ADD.change(ChangeType.EXISTING)).isEqualTo(ChangeType.ADDED);
        assertThat(TO_UPDATE.change(ChangeType.ADDED)).isEqualTo(ChangeType.UPDATED);
    }
}
