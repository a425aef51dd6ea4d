/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.changes.Change;
import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.PendingChange;
import io.github.cameldiscogs.internal.polling.Found;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeFormTest {

    private static final String OLD =
            "{\"instance_id\":1,\"date_added\":\"2024-05-01T12:00:00Z\",\"rating\":3,\"thumb\":\"a\"}";
    private static final String NEW =
            "{\"instance_id\":1,\"date_added\":\"2024-05-02T12:00:00Z\",\"rating\":5,\"thumb\":\"b\"}";
    private static final Instant OLD_TIME = Instant.parse("2024-05-01T12:00:00Z");
    private static final Instant NEW_TIME = Instant.parse("2024-05-02T12:00:00Z");

    private final ChangeForm form =
            new ChangeForm(
                    new ItemReader(EditedList.TRAITS, null, true, null, Set.of(), Set.of("thumb")),
                    json -> List.of(json));

    private Found found(ChangeType type, String content, String previous) {
        return form.found(new PendingChange(type, "1", 7, 8, content, previous, 4));
    }

    @Test
    void tellsWhatHasChangedInAnItem() {
        assertThat(found(ChangeType.UPDATED, NEW, OLD))
                .isEqualTo(
                        new Found(
                                "1",
                                List.of(NEW),
                                NEW_TIME,
                                new Change(
                                        ChangeType.UPDATED,
                                        "1",
                                        List.of(NEW),
                                        List.of(OLD),
                                        List.of("date_added", "rating"),
                                        4,
                                        NEW_TIME)));
    }

    @Test
    void tellsNoFieldsWhereThereIsNothingToCompareWith() {
        assertThat(found(ChangeType.UPDATED, NEW, null).change())
                .isEqualTo(
                        new Change(
                                ChangeType.UPDATED,
                                "1",
                                List.of(NEW),
                                null,
                                List.of(),
                                4,
                                NEW_TIME));
    }

    /** It was removed, and added again before the removal was delivered. */
    @Test
    void comparesOnlyWhatWasUpdated() {
        var change = found(ChangeType.ADDED, NEW, OLD).change();

        assertThat(change).isNotNull();
        assertThat(change.previous()).isEqualTo(List.of(OLD));
        assertThat(change.changedFields()).isEmpty();
    }

    @Test
    void tellsWhatIsKnownOfARemovedItem() {
        assertThat(found(ChangeType.REMOVED, null, OLD))
                .isEqualTo(
                        new Found(
                                "1",
                                List.of(OLD),
                                OLD_TIME,
                                new Change(
                                        ChangeType.REMOVED,
                                        "1",
                                        List.of(OLD),
                                        List.of(OLD),
                                        List.of(),
                                        4,
                                        OLD_TIME)));
    }

    @Test
    void tellsNothingOfARemovedItemThatWasNotKept() {
        assertThat(found(ChangeType.REMOVED, null, null))
                .isEqualTo(
                        new Found(
                                "1",
                                null,
                                null,
                                new Change(
                                        ChangeType.REMOVED, "1", null, null, List.of(), 4, null)));
    }
}
