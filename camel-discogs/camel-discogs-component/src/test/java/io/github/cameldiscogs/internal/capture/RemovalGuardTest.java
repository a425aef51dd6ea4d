/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.changes.RemovalsRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalGuardTest {

    private static void refuse(RemovalGuard guard, long removals) {
        assertThatThrownBy(() -> guard.require(removals, 100))
                .isInstanceOf(RemovalsRefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        ", 0, 0, true",
        ", 50, 50, true",
        ", 51, 50, false",
        ", 51, 509, false",
        ", 51, 510, true",
        ", 3000, 30000, true",
        ", 3001, 30000, false",
        "0, 0, 30000, true",
        "0, 1, 30000, false",
        "5, 5, 30000, true",
        "5, 6, 30000, false",
        "2147483647, 30000, 30000, true"
    })
    void allowsFewOrATenthUnlessAnotherLimitIsSet(
            Integer most, long removals, long items, boolean isAllowed) {
        var guard = new RemovalGuard("collection", most);

        assertThat(guard.allows(removals, items)).isEqualTo(isAllowed);
    }

    @Test
    void refusesWhatIsTooManyUntilItIsApproved() {
        var guard = new RemovalGuard("collection", 5);
        assertThatThrownBy(() -> guard.require(20, 100))
                .isInstanceOfSatisfying(
                        RemovalsRefusedException.class,
                        refusal -> assertThat(refusal.getRemovals()).isEqualTo(20))
                .hasMessage(
                        "collection: 20 items are gone at once, and none of that is told until it is approved (maxRemovals)");
        assertThat(guard.refused()).isEqualTo(20);
        assertThatThrownBy(guard::requireNoneRefused).isInstanceOf(RemovalsRefusedException.class);

        guard.approve();

        assertThat(guard.refused()).isZero();
        assertThatCode(guard::requireNoneRefused).doesNotThrowAnyException();
        assertThat(guard.allows(20, 100)).isTrue();
        assertThat(guard.allows(21, 100)).isFalse();
    }

    @Test
    void doesNotMindWhatIsAllowed() {
        var guard = new RemovalGuard("collection", 5);

        guard.require(5, 100);

        assertThat(guard.refused()).isZero();
    }

    @Test
    void allowsOnceWhatWasApproved() {
        var guard = new RemovalGuard("collection", 5);
        refuse(guard, 20);
        guard.approve();

        guard.settle();

        assertThat(guard.allows(20, 100)).isFalse();
        assertThat(guard.allows(5, 100)).isTrue();
    }

    @Test
    void losesNoApprovalToASecondOne() {
        var guard = new RemovalGuard("collection", 5);
        refuse(guard, 20);
        guard.approve();

        guard.approve();

        assertThat(guard.allows(20, 100)).isTrue();
    }

    @Test
    void forgetsWhatWaitsAndWhatWasApproved() {
        var waiting = new RemovalGuard("collection", 5);
        refuse(waiting, 20);
        var approved = new RemovalGuard("collection", 5);
        refuse(approved, 20);
        approved.approve();

        waiting.forget();
        approved.forget();

        assertThat(waiting.refused()).isZero();
        assertThat(approved.allows(20, 100)).isFalse();
    }
}
