/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.changes.ChangeLedger;
import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.internal.paging.ItemList;
import io.github.cameldiscogs.internal.paging.ListTraits;
import io.github.cameldiscogs.internal.polling.ListSource;
import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that Discogs answers with as a whole and without times, such as folders. */
class UnpagedListTest {

    private static final ItemReader READER =
            new ItemReader(
                    new ListTraits("folders", "id", null, null),
                    null,
                    false,
                    null,
                    Set.of(),
                    Set.of());

    private static final class Folders implements ListSource {

        private final List<Object> items = new ArrayList<>();

        @Override
        public Items<?> all() {
            return ItemList.of(items);
        }

        @Override
        public Page<?> newest(int number) {
            throw new UnsupportedOperationException("it has no times");
        }

        @Override
        public Page<?> oldest(int number) {
            throw new UnsupportedOperationException("it has no times");
        }

        @Override
        public Page<?> first() {
            return new Page<>(null, "folders", items, Map.of());
        }
    }

    private final Folders folders = new Folders();
    private final ChangeLedger ledger = new InMemoryChangeStore().open("folders");

    private static String folder(int id, String name) {
        return "{\"id\":%d,\"name\":\"%s\"}".formatted(id, name);
    }

    /** What a look tells, each with its key. */
    private List<String> look(Duration fullScan) {
        var search =
                new ChangeSearch(
                        folders,
                        READER,
                        ledger,
                        new CaptureOptions(true, false, fullScan),
                        new RemovalGuard("folders", null),
                        new ChangeForm(READER, json -> json),
                        Clock.systemUTC());
        var told = new ArrayList<String>();
        for (var found = search.next(); !found.isEmpty(); found = search.next()) {
            for (var item : found) {
                var change = Objects.requireNonNull(item.change());
                told.add(change.type() + " " + change.key());
                search.told(item);
            }
        }
        assertThat(search.isOver()).isFalse();
        return told;
    }

    /**
     * @param hours until the list would be read in another way; 0 for at each look
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 24})
    void tellsAllThatHasChanged(int hours) {
        var fullScan = Duration.ofHours(hours);
        folders.items.addAll(List.of(folder(3, "All"), folder(1, "Jazz"), folder(2, "Rock")));
        assertThat(look(fullScan))
                .containsExactlyInAnyOrder(
                        ChangeType.EXISTING + " 3",
                        ChangeType.EXISTING + " 1",
                        ChangeType.EXISTING + " 2");
        assertThat(look(fullScan)).isEmpty();

        folders.items.set(1, folder(1, "Blues"));
        folders.items.remove(2);
        folders.items.add(0, folder(4, "Funk"));
        assertThat(look(fullScan))
                .containsExactlyInAnyOrder(
                        ChangeType.UPDATED + " 1",
                        ChangeType.REMOVED + " 2",
                        ChangeType.ADDED + " 4");
        assertThat(look(fullScan)).isEmpty();
    }
}
