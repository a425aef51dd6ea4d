/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.changes.ChangeLedger;
import io.github.cameldiscogs.changes.InMemoryChangeStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListNotesTest {

    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final ChangeLedger ledger = new InMemoryChangeStore().open("list");
    private final ListNotes notes = new ListNotes(ledger);

    /** As after the next start. */
    private ListNotes again() {
        return new ListNotes(ledger);
    }

    @Test
    void tellNothingOfANewList() {
        assertThat(notes.hasBaseline()).isFalse();
        assertThat(notes.isOfScheme("any")).isTrue();
        assertThat(notes.wasReadWithin(HOUR, NOW)).isFalse();
        assertThat(notes.hidden()).isZero();
        assertThat(notes.hiddenKeys()).isEmpty();
        assertThat(notes.hidesItems()).isFalse();
        assertThat(notes.undecided()).isZero();
        assertThat(notes.isCut()).isFalse();
    }

    @Test
    void tellThatTheListWasRead() {
        notes.read(NOW, "1:a");

        assertThat(again().hasBaseline()).isTrue();
        assertThat(again().isOfScheme("1:a")).isTrue();
        assertThat(again().isOfScheme("1:b")).isFalse();
    }

    @Test
    void tellHowLongUntilTheListIsReadAgain() {
        notes.read(NOW, "1:a");

        assertThat(again().untilReadAgain(HOUR, NOW)).isEqualTo(HOUR);
        assertThat(again().untilReadAgain(HOUR, NOW.plusSeconds(3_599)))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(again().untilReadAgain(HOUR, NOW.plusSeconds(3_600))).isZero();
        assertThat(again().wasReadWithin(HOUR, NOW.plusSeconds(3_599))).isTrue();
        assertThat(again().wasReadWithin(HOUR, NOW.plusSeconds(3_600))).isFalse();

        notes.read(NOW.plus(HOUR), "1:a");
        assertThat(again().wasReadWithin(HOUR, NOW.plusSeconds(3_600))).isTrue();
    }

    @Test
    void doNotTrustAClockThatWasSetBack() {
        notes.read(NOW, "1:a");

        assertThat(again().untilReadAgain(HOUR, NOW.minusSeconds(1))).isZero();
        assertThat(again().wasReadWithin(HOUR, NOW.minusSeconds(1))).isFalse();
    }

    @Test
    void tellWhatIsHidden() {
        notes.hidden(2, List.of());
        assertThat(again().hidden()).isEqualTo(2);
        assertThat(again().hiddenKeys()).isEmpty();
        assertThat(again().hidesItems()).isTrue();

        notes.hidden(0, List.of("12-1", "13"));
        assertThat(again().hidden()).isZero();
        assertThat(again().hiddenKeys()).containsExactlyInAnyOrder("12-1", "13");
        assertThat(again().hidesItems()).isTrue();

        notes.hidden(0, List.of());
        assertThat(again().hiddenKeys()).isEmpty();
        assertThat(again().hidesItems()).isFalse();
    }

    @Test
    void tellWhatIsUndecided() {
        notes.undecided(3);
        assertThat(again().undecided()).isEqualTo(3);

        notes.undecided(0);
        assertThat(again().undecided()).isZero();
    }

    @Test
    void tellWhetherTheListIsCut() {
        notes.cut(true);
        assertThat(again().isCut()).isTrue();

        notes.cut(false);
        assertThat(again().isCut()).isFalse();
    }
}
