/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.changes.ChangeStore;
import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.changes.RemovalsRefusedException;
import io.github.cameldiscogs.changes.TakenOverException;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.internal.polling.Found;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a list that is edited, compared with what it has become. */
class ChangeSearchTest {

    private static final int RUNS = Integer.getInteger("discogs.runs", 10_000);
    private static final int ROUNDS = 4;
    private static final Set<String> PASSING = Set.of("thumb");

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final ChangeStore store = new InMemoryChangeStore();

    /** What a sink has been told. */
    private final Map<String, Integer> sink = new TreeMap<>();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    @Tag("slow")
    void tellsWhatWasAddedAndRemovedWithoutReadingAll() {
        int cheap = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new Random(seed);
            var list = list(random);
            sink.clear();
            tell(search(list, "list " + seed, Duration.ofDays(1)));
            assertThat(sink).as("seed %d, at first", seed).isEqualTo(list.ratings());
            list.takeRequests();

            for (int round = 0; round < ROUNDS; round++) {
                list.passTime();
                edit(list, random);
                var search = search(list, "list " + seed, Duration.ofDays(1));

                tell(search);

                assertThat(sink.keySet())
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(list.ratings().keySet());
                cheap += list.takeRequests() < list.pages() ? 1 : 0;
            }
            tell(search(list, "list " + seed, Duration.ofNanos(1)));
            assertThat(sink).as("seed %d, at last", seed).isEqualTo(list.ratings());
        }
        assertThat(cheap).isGreaterThan(RUNS);
    }

    @Test
    @Tag("slow")
    void tellsAllWhenAllIsRead() {
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new Random(seed);
            var list = list(random);
            sink.clear();
            for (int round = 0; round < ROUNDS; round++) {
                list.passTime();
                edit(list, random);
                for (int moved = random.nextInt(3); moved > 0; moved--) {
                    list.moveIn();
                }
                tell(search(list, "list " + seed, Duration.ofDays(random.nextInt(2))));
            }

            tell(search(list, "list " + seed, Duration.ZERO));

            assertThat(sink).as("seed %d", seed).isEqualTo(list.ratings());
        }
    }

    @Test
    @Tag("slow")
    void tellsAllInTheEndWhateverFailsAndBreaksOff() {
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new Random(seed);
            var list = list(random);
            sink.clear();
            var scans = new TreeMap<String, Long>();
            var search = search(list, "list " + seed, Duration.ofDays(1));
            for (int round = 0; round < ROUNDS; round++) {
                list.passTime();
                edit(list, random);
                list.putBack(1 + random.nextInt(5));
                for (var found = search.next(); !found.isEmpty(); found = search.next()) {
                    for (var item : found) {
                        tellOrFail(item, search, random, scans);
                    }
                    if (random.nextInt(4) == 0) {
                        search = search(list, "list " + seed, Duration.ofDays(1));
                    }
                }
            }

            var last = search(list, "list " + seed, Duration.ZERO);
            for (var found = last.next(); !found.isEmpty(); found = last.next()) {
                for (var item : found) {
                    keep(item);
                    last.told(item);
                }
            }

            assertThat(sink).as("seed %d", seed).isEqualTo(list.ratings());
            assertThat(store.open("list " + seed).pendingSize()).isZero();
        }
    }

    /** Some of what fails has reached the sink all the same. */
    private void tellOrFail(
            Found item, ChangeSearch search, Random random, Map<String, Long> scans) {
        boolean isKept = random.nextInt(3) > 0;
        if (isKept) {
            long scan = Objects.requireNonNull(item.change()).scan();
            assertThat(scans.getOrDefault(item.key(), 0L)).isLessThanOrEqualTo(scan);
            scans.put(item.key(), scan);
            keep(item);
        }
        if (isKept && random.nextInt(3) > 0) {
            search.told(item);
        } else {
            search.dropped(item);
        }
    }

    /** What the documentation says a poll costs. */
    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({
        "false, 1, 12",
        "true, 40, 12",
        "true, 400, 15",
        "false, 10, 70",
        "false, 250, 330"
    })
    void findsRemovalsWithFewRequests(boolean areNeighbours, int removed, int most) {
        var list = new EditedList(new Random(1), executor, 100, true);
        for (int count = 0; count < 30_000; count++) {
            list.passTime();
            list.add();
        }
        tell(search(list, "long", Duration.ofDays(1)));
        assertThat(list.takeRequests()).isEqualTo(301);
        tell(search(list, "long", Duration.ofDays(1)));
        assertThat(list.takeRequests()).isEqualTo(1);
        IntStream.range(0, 99).forEach(count -> list.add());
        tell(search(list, "long", Duration.ofDays(1)));
        assertThat(list.takeRequests()).isEqualTo(1);

        if (areNeighbours) {
            list.removeNeighbours(removed);
        } else {
            IntStream.range(0, removed).forEach(count -> list.remove());
        }
        tell(search(list, "long", Duration.ofDays(1)));

        assertThat(list.takeRequests()).isLessThanOrEqualTo(most);
        assertThat(sink).isEqualTo(list.ratings());
    }

    /** As in a long list, where it saves more. */
    @ParameterizedTest
    @CsvSource({"false, 1, 10", "true, 12, 10", "false, 4, 20"})
    void findsRemovalsInAPartOfFortyPages(boolean areNeighbours, int removed, int most) {
        for (int seed = 0; seed < 3; seed++) {
            var list = new EditedList(new Random(seed), executor, 10, true);
            for (int count = 0; count < 400; count++) {
                if (count % 3 > 0) {
                    list.passTime();
                }
                list.add();
            }
            sink.clear();
            tell(search(list, "short " + seed, Duration.ofDays(1)));
            list.takeRequests();

            if (areNeighbours) {
                list.removeNeighbours(removed);
            } else {
                IntStream.range(0, removed).forEach(count -> list.remove());
            }
            list.passTime();
            list.add();
            tell(search(list, "short " + seed, Duration.ofDays(1)));

            assertThat(list.takeRequests()).as("seed %d", seed).isLessThanOrEqualTo(most);
            assertThat(sink).as("seed %d", seed).isEqualTo(list.ratings());
        }
    }

    @Test
    void takesForRemovedNothingThatIsOnlyNotShown() {
        var list = new EditedList(new Random(1), executor, 10, true);
        for (int count = 0; count < 95; count++) {
            list.passTime();
            list.add();
        }
        list.hide(17);
        tell(search(list, "hiding", Duration.ofDays(1)));
        assertThat(sink).hasSize(94);
        list.hide(18);
        LongStream.range(60, 70).forEach(list::hide);
        tell(search(list, "hiding", Duration.ZERO));
        assertThat(sink).hasSize(94);

        list.remove(30);
        tell(search(list, "hiding", Duration.ofDays(1)));
        assertThat(sink).hasSize(93).doesNotContainKey("30");

        // One of those that are not shown, nobody knows which
        list.remove(65);
        tell(search(list, "hiding", Duration.ofDays(1)));
        assertThat(sink).hasSize(93);
    }

    @Test
    void locatesOnlyWhatWasRemovedWhereOthersAreHidden() {
        for (int seed = 0; seed < RUNS / 10; seed++) {
            var random = new Random(seed);
            var list = list(random);
            sink.clear();
            IntStream.range(0, 30).forEach(count -> list.add());
            tell(search(list, "list " + seed, Duration.ofDays(1)));
            var hidden = anyOf(list, random);
            list.hide(Long.parseLong(hidden));
            var removed = anyOf(list, random);
            list.remove(Long.parseLong(removed));

            tell(search(list, "list " + seed, Duration.ofDays(1)));

            var left = new TreeSet<>(sink.keySet());
            left.remove(removed);
            assertThat(left).as("seed %d", seed).isEqualTo(list.ratings().keySet());
        }
    }

    @Test
    void takesForRemovedNothingThatWasPutBack() {
        for (int seed = 0; seed < RUNS / 10; seed++) {
            var random = new Random(seed);
            var list = list(random);
            sink.clear();
            IntStream.range(0, 30).forEach(count -> list.add());
            tell(search(list, "list " + seed, Duration.ofDays(1)));
            list.passTime();
            long again = Long.parseLong(anyOf(list, random));
            list.remove(again);
            list.putBack(again);
            list.remove(Long.parseLong(anyOf(list, random)));

            tell(search(list, "list " + seed, Duration.ofDays(1)));

            assertThat(sink.keySet()).as("seed %d", seed).isEqualTo(list.ratings().keySet());
        }
    }

    private static String anyOf(EditedList list, Random random) {
        return List.copyOf(list.ratings().keySet()).get(random.nextInt(list.size()));
    }

    @Test
    void readsNotAllAgainForWhatCannotBeTold() {
        var list = new EditedList(new Random(1), executor, 10, true);
        for (int count = 0; count < 300; count++) {
            list.passTime();
            list.add();
        }
        tell(search(list, "undecided", Duration.ofDays(1)));
        list.hide(50);
        list.remove(51);
        tell(search(list, "undecided", Duration.ofDays(1)));
        list.takeRequests();

        tell(search(list, "undecided", Duration.ofDays(1)));
        assertThat(list.takeRequests()).isEqualTo(1);
        list.add();
        tell(search(list, "undecided", Duration.ofDays(1)));
        assertThat(list.takeRequests()).isEqualTo(1);
        assertThat(sink).hasSize(301).containsKeys("50", "301");

        list.show(50);
        tell(search(list, "undecided", Duration.ZERO));
        assertThat(sink).isEqualTo(list.ratings());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 100})
    void forgetsAnApprovalThatWasNotNeeded(int perPage) {
        var list = new EditedList(new Random(1), executor, perPage, true);
        for (int count = 0; count < 45; count++) {
            list.passTime();
            list.add();
        }
        tell(search(list, "approved", Duration.ofDays(1)));
        var guard = new RemovalGuard("approved", 5);
        assertThatThrownBy(() -> guard.require(20, 45)).hasMessageContaining("20 items are gone");
        guard.approve();
        tell(search(list, "approved", Duration.ofDays(1), guard));
        LongStream.range(10, 16).forEach(list::remove);

        assertThatThrownBy(() -> tell(search(list, "approved", Duration.ofDays(1), guard)))
                .isInstanceOf(RemovalsRefusedException.class);
    }

    @Test
    void keepsNoApprovalForOtherRemovals() {
        var list = new EditedList(new Random(1), executor, 10, true);
        IntStream.range(0, 45).forEach(count -> list.add());
        tell(search(list, "guarded", Duration.ofDays(1)));
        var guard = new RemovalGuard("guarded", 5);
        var search = search(list, "guarded", Duration.ZERO, guard);
        assertThatThrownBy(() -> guard.require(20, 45)).hasMessageContaining("20 items are gone");
        guard.approve();
        tell(search);
        LongStream.range(10, 16).forEach(list::remove);

        assertThatThrownBy(() -> tell(search)).isInstanceOf(RemovalsRefusedException.class);
    }

    @Test
    void leavesTellingToOneWhoHasTakenOver() {
        var list = new EditedList(new Random(1), executor, 10, true);
        IntStream.range(0, 5).forEach(count -> list.add());
        var paused = search(list, "taken over", Duration.ofDays(1));
        var found = paused.next();
        tell(search(list, "taken over", Duration.ofDays(1)));

        assertThatThrownBy(() -> paused.told(found.get(0))).isInstanceOf(TakenOverException.class);
        assertThatThrownBy(paused::requireCurrent).isInstanceOf(TakenOverException.class);
        assertThatThrownBy(paused::next).isInstanceOf(TakenOverException.class);
        assertThat(found).noneMatch(paused::isCurrent);
    }

    @Test
    void comparesNothingWithWhatWasMadeInAnotherWay() {
        var list = new EditedList(new Random(1), executor, 10, true);
        IntStream.range(0, 25).forEach(count -> list.add());
        tell(search(list, "ignoring", Duration.ofDays(1)));
        list.add();
        var others =
                new ItemReader(
                        EditedList.TRAITS, null, true, null, PASSING, Set.of("thumb", "rating"));
        tell(search(list, "ignoring", Duration.ofDays(1), others));
        assertThat(sink).hasSize(26);
        list.rate();

        tell(search(list, "ignoring", Duration.ZERO, others));

        assertThat(sink.values()).containsOnly(0);
    }

    private EditedList list(Random random) {
        int perPage = List.of(1, 2, 5, 10, 100).get(random.nextInt(5));
        var list = new EditedList(random, executor, perPage, random.nextBoolean());
        // Now and then many
        int most = random.nextInt(500) == 0 ? 3_000 : perPage * (random.nextInt(10) + 2);
        boolean atOnce = random.nextInt(4) == 0;
        for (int size = random.nextInt(Math.min(most, 3_000)); size > 0; size--) {
            if (!atOnce && random.nextBoolean()) {
                list.passTime();
            }
            list.add();
        }
        return list;
    }

    private static void edit(EditedList list, Random random) {
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            switch (random.nextInt(6)) {
                case 0, 1 -> list.add();
                case 2, 3 -> list.remove();
                case 4 -> list.removeNeighbours(random.nextInt(10));
                default -> list.rate();
            }
            if (random.nextBoolean()) {
                list.passTime();
            }
        }
    }

    private ChangeSearch search(EditedList list, String name, Duration fullScan) {
        return search(
                list,
                name,
                fullScan,
                new ItemReader(EditedList.TRAITS, null, true, null, PASSING, PASSING));
    }

    private ChangeSearch search(
            EditedList list, String name, Duration fullScan, ItemReader reader) {
        return search(list, name, fullScan, reader, new RemovalGuard(name, Integer.MAX_VALUE));
    }

    private ChangeSearch search(
            EditedList list, String name, Duration fullScan, RemovalGuard guard) {
        return search(
                list,
                name,
                fullScan,
                new ItemReader(EditedList.TRAITS, null, true, null, PASSING, PASSING),
                guard);
    }

    private ChangeSearch search(
            EditedList list,
            String name,
            Duration fullScan,
            ItemReader reader,
            RemovalGuard guard) {
        return new ChangeSearch(
                list,
                reader,
                store.open(name),
                new CaptureOptions(true, false, fullScan),
                guard,
                new ChangeForm(reader, text -> text),
                Clock.systemUTC());
    }

    private void tell(ChangeSearch search) {
        for (var found = search.next(); !found.isEmpty(); found = search.next()) {
            found.forEach(
                    item -> {
                        tell(item);
                        search.told(item);
                    });
        }
    }

    private void tell(Found found) {
        var change = Objects.requireNonNull(found.change());
        boolean isKnown = sink.containsKey(change.key());
        switch (change.type()) {
            case EXISTING, ADDED -> assertThat(isKnown).isFalse();
            case UPDATED, REMOVED -> assertThat(isKnown).isTrue();
        }
        keep(found);
    }

    private void keep(Found found) {
        var change = Objects.requireNonNull(found.change());
        if (change.type() == ChangeType.REMOVED) {
            sink.remove(change.key());
        } else {
            var rating = DiscogsJson.field(Objects.requireNonNull(change.item()), "rating");
            sink.put(change.key(), ((Number) rating).intValue());
        }
    }
}
