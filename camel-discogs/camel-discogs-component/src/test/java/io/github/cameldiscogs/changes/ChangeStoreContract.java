/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import static io.github.cameldiscogs.changes.ChangeType.ADDED;
import static io.github.cameldiscogs.changes.ChangeType.EXISTING;
import static io.github.cameldiscogs.changes.ChangeType.REMOVED;
import static io.github.cameldiscogs.changes.ChangeType.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every change store. */
abstract class ChangeStoreContract {

    private static final String LIST = "collectionItems?username=ann";

    /** The same store whenever it is called in a test, with nothing in it at first. */
    protected abstract ChangeStore store();

    protected ChangeLedger open() {
        return store().open(LIST);
    }

    protected static KnownItem item(String key, long position) {
        return new KnownItem(key, 7, position, null);
    }

    protected static PendingChange change(ChangeType type, String key, long position, long scan) {
        return new PendingChange(
                type, key, position * 31, position, "{\"id\":\"%s\"}".formatted(key), null, scan);
    }

    private static List<String> keysInOrder(ChangeLedger ledger) {
        var keys = new ArrayList<String>();
        ledger.forEachKnown(item -> keys.add(item.key()));
        return keys;
    }

    private static List<String> pendingKeys(ChangeLedger ledger, int most) {
        return ledger.pending(most).stream().map(PendingChange::key).toList();
    }

    @Test
    void beginsAListWithNothing() {
        var ledger = open();

        assertThat(ledger.size()).isZero();
        assertThat(ledger.known(List.of("1"))).isEmpty();
        assertThat(keysInOrder(ledger)).isEmpty();
        assertThat(ledger.pending(10)).isEmpty();
        assertThat(ledger.pending(List.of("1"))).isEmpty();
        assertThat(ledger.pendingSize()).isZero();
        assertThat(ledger.lastScan()).isZero();
        assertThat(ledger.mark("m")).isEmpty();
    }

    @Test
    void givesWhatIsKnownByItsKey() {
        var ledger = open();
        var plain = new KnownItem("1", Long.MIN_VALUE, Long.MAX_VALUE, null);
        var full = new KnownItem("2", -1, -2, "{\"title\":\"Café \uD83C\uDFB5\"}");
        var text = new KnownItem("123-45", 3, 0, null);

        ledger.know(List.of(plain, full, text));

        assertThat(ledger.size()).isEqualTo(3);
        assertThat(ledger.known(List.of("1", "2", "2", "3", "123-45", "123-4")))
                .isEqualTo(Map.of("1", plain, "2", full, "123-45", text));
        assertThat(ledger.known(List.of())).isEmpty();
    }

    @Test
    void givesAllThatIsKnownInTheOrderOfPositionsWithoutContents() {
        var ledger = open();
        ledger.know(
                List.of(
                        new KnownItem("5", 50, 3, "{}"),
                        new KnownItem("1", 10, Long.MAX_VALUE, null),
                        new KnownItem("x", 20, 2, "{}"),
                        new KnownItem("9", 90, -4, null),
                        new KnownItem("7", 70, 1, null),
                        new KnownItem("y", 30, 5, null)));
        var given = new ArrayList<KnownItem>();

        ledger.forEachKnown(given::add);

        assertThat(given)
                .containsExactly(
                        new KnownItem("9", 90, -4, null),
                        new KnownItem("7", 70, 1, null),
                        new KnownItem("x", 20, 2, null),
                        new KnownItem("5", 50, 3, null),
                        new KnownItem("y", 30, 5, null),
                        new KnownItem("1", 10, Long.MAX_VALUE, null));
    }

    @Test
    void givesItemsAsTheyWereWhenItWasAsked() {
        var ledger = open();
        ledger.know(IntStream.range(0, 600).mapToObj(i -> item("" + i, i)).toList());
        ledger.know(List.of(new KnownItem("x", 7, 600, null)));
        var given = new ArrayList<KnownItem>();

        ledger.forEachKnown(
                item -> {
                    given.add(item);
                    if (given.size() == 1) {
                        ledger.know(
                                IntStream.range(0, 600)
                                        .mapToObj(i -> new KnownItem("" + i, 8, -i, "{}"))
                                        .toList());
                        ledger.done(change(REMOVED, "300", 300, 1), false);
                        ledger.done(change(REMOVED, "x", 600, 1), false);
                        assertThat(keysInOrder(ledger)).hasSize(599).startsWith("599");
                    }
                });

        assertThat(given)
                .isEqualTo(
                        Stream.concat(
                                        IntStream.range(0, 600).mapToObj(i -> item("" + i, i)),
                                        Stream.of(item("x", 600)))
                                .toList());
    }

    @Test
    void tellsWhatTheActionOnAnItemThrows() {
        var ledger = open();
        ledger.know(List.of(item("1", 1)));
        var broken = new IllegalStateException("broken");

        assertThatThrownBy(
                        () ->
                                ledger.forEachKnown(
                                        item -> {
                                            throw broken;
                                        }))
                .isSameAs(broken);
        assertThat(keysInOrder(ledger)).containsExactly("1");
    }

    @Test
    void knowsItemsInPlaceOfThoseThatItKnew() {
        var ledger = open();
        ledger.know(List.of(new KnownItem("1", 1, 1, "{}"), new KnownItem("2", 2, 2, null)));

        var first = new KnownItem("1", 3, 3, null);
        var second = new KnownItem("2", 4, 4, "{}");
        ledger.know(List.of(first, second));

        assertThat(ledger.size()).isEqualTo(2);
        assertThat(ledger.known(List.of("1", "2"))).isEqualTo(Map.of("1", first, "2", second));
    }

    @Test
    void keepsWhatIsToBeToldOfAnItemThatItKnows() {
        var ledger = open();
        var change = change(ADDED, "1", 1, 1);
        ledger.intend(List.of(change));

        ledger.know(List.of(item("1", 1)));

        assertThat(ledger.pending(10)).containsExactly(change);
    }

    @Test
    void knowsNothingMoreForWhatIsOnlyIntended() {
        var ledger = open();
        ledger.know(List.of(item("1", 1)));

        ledger.intend(List.of(change(UPDATED, "1", 2, 1), change(ADDED, "2", 2, 1)));

        assertThat(ledger.known(List.of("1", "2"))).isEqualTo(Map.of("1", item("1", 1)));
    }

    @Test
    void givesWhatIsToBeToldInTheOrderOfScansAndPositions() {
        var ledger = open();
        ledger.intend(List.of(change(ADDED, "1", 9, 2), change(REMOVED, "2", -8, 2)));
        ledger.intend(List.of(change(EXISTING, "3", 30, 1), change(ADDED, "123-4", 20, 1)));
        ledger.intend(List.of(change(UPDATED, "10", 1, 10)));

        assertThat(pendingKeys(ledger, 100)).containsExactly("123-4", "3", "2", "1", "10");
        assertThat(pendingKeys(ledger, 2)).containsExactly("123-4", "3");
        assertThat(pendingKeys(ledger, 2)).containsExactly("123-4", "3");
        assertThat(pendingKeys(ledger, 0)).isEmpty();
        assertThat(ledger.pendingSize()).isEqualTo(5);
    }

    @Test
    void givesBackWhatIsToBeToldAsItWasIntended() {
        var ledger = open();
        var changes =
                List.of(
                        new PendingChange(EXISTING, "1", Long.MIN_VALUE, -1, "{}", null, 1),
                        new PendingChange(ADDED, "2", 2, 2, "{\"a\":\"é\"}", null, 1),
                        new PendingChange(UPDATED, "3", 3, 3, "{\"a\":1}", "{\"a\":2}", 1),
                        new PendingChange(REMOVED, "4", 0, 4, null, "x".repeat(100_000), 1));

        ledger.intend(changes);

        assertThat(ledger.pending(10)).isEqualTo(changes);
        assertThat(ledger.pending(List.of("2", "4", "5", "2")))
                .isEqualTo(Map.of("2", changes.get(1), "4", changes.get(3)));
    }

    /** Discogs can write half a character, and Jackson takes it for what it is. */
    @Test
    void givesBackEveryTextOfJson() throws Exception {
        var ledger = open();
        var json = "{\"a\":\"\uD83C\uDFB5 \\u0000 \uD83C \uDFB5\"}";
        ledger.intend(List.of(new PendingChange(UPDATED, "1", 1, 1, json, json, 1)));

        var pending = ledger.pending(1).get(0);
        ledger.done(pending, true);

        var mapper = new ObjectMapper();
        assertThat(
                        List.of(
                                pending.content(),
                                pending.previous(),
                                ledger.known(List.of("1")).get("1").content()))
                .allSatisfy(
                        kept -> assertThat(mapper.readTree(kept)).isEqualTo(mapper.readTree(json)));
    }

    @Test
    void putsAChangeInPlaceOfOneOfTheSameItem() {
        var ledger = open();
        ledger.intend(List.of(change(ADDED, "1", 1, 1), change(ADDED, "2", 2, 1)));

        var later = change(UPDATED, "1", 1, 2);
        ledger.intend(List.of(later));

        assertThat(pendingKeys(ledger, 10)).containsExactly("2", "1");
        assertThat(ledger.pending(List.of("1"))).isEqualTo(Map.of("1", later));
        assertThat(ledger.pendingSize()).isEqualTo(2);
    }

    @Test
    void countsTheLastOfThoseWithTheSameKey() {
        var ledger = open();

        ledger.know(List.of(item("1", 1), item("2", 2), item("1", 3)));
        ledger.intend(
                List.of(
                        change(ADDED, "1", 1, 1),
                        change(ADDED, "2", 2, 9),
                        change(UPDATED, "2", 2, 2)));

        assertThat(keysInOrder(ledger)).containsExactly("2", "1");
        assertThat(ledger.pending(10))
                .containsExactly(change(ADDED, "1", 1, 1), change(UPDATED, "2", 2, 2));
        assertThat(ledger.lastScan()).isEqualTo(9);
    }

    @Test
    void tellsTheHighestScanEvenWhenAllIsTold() {
        var ledger = open();
        ledger.intend(List.of(change(ADDED, "1", 1, 4), change(ADDED, "2", 1, 3)));
        ledger.intend(List.of(change(ADDED, "3", 1, 2)));
        ledger.intend(List.of());

        ledger.pending(10).forEach(change -> ledger.done(change, false));

        assertThat(ledger.pendingSize()).isZero();
        assertThat(ledger.lastScan()).isEqualTo(4);
        assertThat(open().lastScan()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void knowsAnItemAsItWasTold(boolean keepsContent) {
        var ledger = open();
        ledger.know(List.of(new KnownItem("2", 1, 1, "{\"old\":1}")));
        var changes = List.of(change(ADDED, "1", 1, 1), change(UPDATED, "2", 2, 1));
        ledger.intend(changes);

        changes.forEach(change -> ledger.done(change, keepsContent));

        assertThat(ledger.pending(10)).isEmpty();
        assertThat(ledger.known(List.of("1", "2")))
                .isEqualTo(
                        Map.of(
                                "1",
                                new KnownItem("1", 31, 1, keepsContent ? "{\"id\":\"1\"}" : null),
                                "2",
                                new KnownItem("2", 62, 2, keepsContent ? "{\"id\":\"2\"}" : null)));
    }

    @Test
    void knowsAnItemNoLongerWhoseRemovalWasTold() {
        var ledger = open();
        ledger.know(List.of(item("1", 1), item("2", 2), item("x", 3)));
        var changes = List.of(change(REMOVED, "1", 1, 1), change(REMOVED, "x", 3, 1));
        ledger.intend(changes);

        changes.forEach(change -> ledger.done(change, true));

        assertThat(keysInOrder(ledger)).containsExactly("2");
        assertThat(ledger.size()).isEqualTo(1);
        assertThat(ledger.pendingSize()).isZero();
    }

    @Test
    void isDoneTwiceAsOnce() {
        var ledger = open();
        var added = change(ADDED, "1", 1, 1);
        var removed = change(REMOVED, "2", 2, 1);
        ledger.intend(List.of(added, removed));

        for (int time = 0; time < 2; time++) {
            ledger.done(added, false);
            ledger.done(removed, false);
        }

        assertThat(keysInOrder(ledger)).containsExactly("1");
        assertThat(ledger.pendingSize()).isZero();
    }

    /** Each was intended while a change of scan 5 was told. */
    static Stream<PendingChange> laterChanges() {
        return Stream.of(
                new PendingChange(UPDATED, "1", 1, 1, "{}", null, 6),
                new PendingChange(REMOVED, "1", 1, 1, null, null, 5),
                new PendingChange(UPDATED, "1", 2, 1, "{}", null, 5),
                new PendingChange(UPDATED, "1", 1, 2, "{}", null, 5));
    }

    @ParameterizedTest
    @MethodSource("laterChanges")
    void keepsWhatWasIntendedLater(PendingChange later) {
        var ledger = open();
        var told = new PendingChange(UPDATED, "1", 1, 1, "{}", null, 5);
        ledger.intend(List.of(told));
        ledger.intend(List.of(later));

        ledger.done(told, false);

        assertThat(ledger.pending(10)).containsExactly(later);
        assertThat(ledger.known(List.of("1")))
                .isEqualTo(Map.of("1", new KnownItem("1", 1, 1, null)));
    }

    @Test
    void forgetsWhatWasIntendedEarlier() {
        var ledger = open();
        ledger.intend(List.of(change(ADDED, "1", 1, 4)));

        ledger.done(change(ADDED, "1", 1, 5), false);

        assertThat(ledger.pending(10)).isEmpty();
    }

    @Test
    void knowsWhatWasToldAlthoughItWasNotIntended() {
        var ledger = open();

        ledger.done(change(ADDED, "1", 1, 1), false);

        assertThat(keysInOrder(ledger)).containsExactly("1");
    }

    @Test
    void notesMarks() {
        var ledger = open();
        ledger.mark("a", "1");
        ledger.mark("A", "");
        ledger.mark("b", "é".repeat(5000));

        ledger.mark("a", "2");

        assertThat(ledger.mark("a")).contains("2");
        assertThat(ledger.mark("A")).contains("");
        assertThat(ledger.mark("b")).contains("é".repeat(5000));
        assertThat(ledger.mark("c")).isEmpty();
    }

    @Test
    void keepsListsApart() {
        var ledger = open();
        var other = store().open(LIST + "&folderId=1");
        write(ledger, 1);
        var state = LedgerState.of(ledger);

        assertThat(LedgerState.of(other)).isEqualTo(LedgerState.of(store().open("third")));
        write(other, 2);
        other.done(change(REMOVED, "1", 1, 2), false);

        assertThat(LedgerState.of(ledger)).isEqualTo(state);
    }

    /** Something of all that there is. */
    protected static void write(ChangeLedger ledger, long scan) {
        ledger.know(List.of(item("1", 1), new KnownItem("123-45", 2, 2, "{}")));
        ledger.intend(List.of(change(UPDATED, "1", 1, scan), change(ADDED, "2", 2, scan)));
        ledger.mark(LedgerState.MARK, "of scan " + scan);
    }

    @Test
    void givesASuccessorAllThatIsKept() {
        var ledger = open();
        write(ledger, 1);

        assertThat(LedgerState.of(open())).isEqualTo(LedgerState.of(ledger));
    }

    /** Each method that writes. */
    static Stream<Consumer<ChangeLedger>> writings() {
        return Stream.of(
                ledger -> ledger.know(List.of(item("1", 9), item("3", 3))),
                ledger -> ledger.know(List.of()),
                ledger -> ledger.intend(List.of(change(REMOVED, "1", 1, 9))),
                ledger -> ledger.intend(List.of()),
                ledger -> ledger.done(change(ADDED, "2", 2, 1), false),
                ledger -> ledger.done(change(REMOVED, "1", 1, 1), false),
                ledger -> ledger.mark(LedgerState.MARK, "undone"),
                ChangeLedger::forgetAll);
    }

    @ParameterizedTest
    @MethodSource("writings")
    void writesNothingForOneWhoseListAnotherHasOpened(Consumer<ChangeLedger> writing) {
        var paused = open();
        write(paused, 1);
        var successor = open();
        var state = LedgerState.of(successor);

        assertThatThrownBy(paused::requireCurrent).isInstanceOf(TakenOverException.class);
        assertThatThrownBy(() -> writing.accept(paused))
                .isInstanceOf(TakenOverException.class)
                .hasMessage(
                        "the change store writes nothing more to the list '%s' for this consumer:"
                                + " another has opened it since",
                        LIST);

        assertThat(LedgerState.of(successor)).isEqualTo(state);
        assertThat(LedgerState.of(paused)).isEqualTo(state);
        successor.requireCurrent();
        writing.accept(successor);
    }

    @Test
    void forgetsAllOfOneListButItsLastScan() {
        var ledger = open();
        write(ledger, 5);
        var other = store().open("another");
        write(other, 3);
        var stateOfOther = LedgerState.of(other);

        ledger.forgetAll();

        assertThat(LedgerState.of(ledger))
                .isEqualTo(new LedgerState(0, Map.of(), List.of(), 0, 5, Optional.empty()));
        assertThat(LedgerState.of(other)).isEqualTo(stateOfOther);
        write(ledger, 6);
        assertThat(ledger.size()).isEqualTo(2);
    }

    @Test
    void letsOneWriteWhenAnotherListWasOpened() {
        var ledger = open();
        store().open("another");

        write(ledger, 1);

        assertThat(ledger.size()).isEqualTo(2);
    }

    @Test
    void neverTakesOneKeyForAnother() {
        var keys =
                List.of(
                        "",
                        " ",
                        "0",
                        "-0",
                        "+0",
                        "00",
                        "1",
                        "01",
                        "1 ",
                        " 1",
                        "+1",
                        "-1",
                        "1.0",
                        "1e0",
                        "１",
                        "9223372036854775807",
                        "9223372036854775808",
                        "-9223372036854775808",
                        "999999999999999999",
                        "1000000000000000000",
                        "18446744073709551617",
                        "123-4",
                        "123-45",
                        "Aa",
                        "BB",
                        "AaAa",
                        "BBBB",
                        "a",
                        "A",
                        "ß",
                        "ss",
                        "\u00e9",
                        "e\u0301",
                        "\uD83C\uDFB5",
                        "%",
                        "_",
                        "'",
                        "\\",
                        "\n",
                        "null",
                        "x".repeat(254),
                        "x".repeat(255),
                        "é".repeat(255),
                        "\uD83C\uDFB5".repeat(127));
        var ledger = open();
        var items = new LinkedHashMap<String, KnownItem>();
        for (var key : keys) {
            items.put(key, item(key, items.size()));
            ledger.know(List.of(items.get(key)));
            ledger.intend(List.of(change(ADDED, key, items.size(), 1)));
        }

        assertThat(items).hasSize(keys.size());
        assertThat(ledger.size()).isEqualTo(keys.size());
        assertThat(ledger.known(keys)).isEqualTo(items);
        assertThat(keysInOrder(ledger)).isEqualTo(keys);
        assertThat(pendingKeys(ledger, 100)).isEqualTo(keys);
        assertThat(ledger.pending(keys)).hasSize(keys.size());
        for (var key : keys) {
            ledger.done(change(REMOVED, key, 1, 2), false);
            items.remove(key);

            assertThat(ledger.known(keys)).isEqualTo(items);
            assertThat(ledger.pendingSize()).isEqualTo(items.size());
        }
    }

    @ParameterizedTest
    @MethodSource("keysThatNoStoreKeeps")
    void refusesAKeyThatItCannotKeep(String key, String reason) {
        var ledger = open();
        write(ledger, 1);
        var state = LedgerState.of(ledger);

        var writings =
                Map.<String, Consumer<ChangeLedger>>of(
                        "an item",
                        refusing -> refusing.know(List.of(item("5", 5), item(key, 6))),
                        "an item ",
                        refusing ->
                                refusing.intend(
                                        List.of(
                                                change(ADDED, "5", 5, 9),
                                                change(ADDED, key, 6, 9))),
                        "an item  ",
                        refusing -> refusing.done(change(ADDED, key, 1, 1), false),
                        "a mark",
                        refusing -> refusing.mark(key, "x"),
                        "a list",
                        refusing -> store().open(key));
        writings.forEach(
                (what, writing) ->
                        assertThatThrownBy(() -> writing.accept(ledger))
                                .isInstanceOf(ChangeStoreException.class)
                                .hasMessage(
                                        "the change store cannot keep %s whose name has %s",
                                        what.strip(), reason));

        assertThat(LedgerState.of(ledger)).isEqualTo(state);
        assertThat(ledger.known(List.of(key, "1"))).containsOnlyKeys("1");
        assertThat(ledger.pending(List.of(key, "1"))).containsOnlyKeys("1");
        assertThat(ledger.mark(key)).isEmpty();
    }

    static Stream<Arguments> keysThatNoStoreKeeps() {
        var notText = "half a character, or the one with the number 0";
        return Stream.of(
                Arguments.of("x".repeat(256), "256 characters; at most 255 are allowed"),
                Arguments.of("1".repeat(300), "300 characters; at most 255 are allowed"),
                Arguments.of("a\u0000", notText),
                Arguments.of("\uD83C", notText),
                Arguments.of("\uDFB5a", notText));
    }

    @Test
    void takesMoreThanItSendsAtOnce() {
        int size = 2501;
        var ledger = open();
        var items = IntStream.range(0, size).mapToObj(i -> item("" + i, i)).toList();
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(1));
        var keys = items.stream().map(KnownItem::key).toList();

        ledger.know(shuffled);
        ledger.intend(
                shuffled.stream().map(i -> change(UPDATED, i.key(), i.position(), 1)).toList());

        assertThat(ledger.size()).isEqualTo(size);
        assertThat(keysInOrder(ledger)).isEqualTo(keys);
        assertThat(ledger.known(keys).values()).containsExactlyInAnyOrderElementsOf(items);
        assertThat(pendingKeys(ledger, size + 1)).isEqualTo(keys);
        assertThat(ledger.pending(keys)).hasSize(size);
    }

    @Test
    void isDoneFromManyThreadsAtOnce() throws Exception {
        int size = 200;
        var ledger = open();
        ledger.intend(
                IntStream.range(0, size)
                        .mapToObj(i -> change(i % 2 == 0 ? ADDED : REMOVED, "" + i, i, 1))
                        .toList());

        var tasks = new ArrayList<Callable<Void>>();
        for (var change : ledger.pending(size)) {
            tasks.add(
                    () -> {
                        ledger.done(change, true);
                        return null;
                    });
        }
        atOnce(8, tasks);

        assertThat(ledger.pendingSize()).isZero();
        assertThat(ledger.size()).isEqualTo(size / 2);
    }

    @Test
    void keepsANewerChangeThatIsIntendedWhileTheOlderIsDone() throws Exception {
        var ledger = open();
        for (long scan = 1; scan <= 100; scan += 2) {
            var older = change(ADDED, "1", scan, scan);
            var newer = change(UPDATED, "1", scan + 1, scan + 1);
            ledger.intend(List.of(older));

            atOnce(
                    2,
                    List.of(
                            () -> {
                                ledger.done(older, true);
                                return null;
                            },
                            () -> {
                                ledger.intend(List.of(newer));
                                return null;
                            }));

            assertThat(ledger.pending(10)).containsExactly(newer);
            assertThat(ledger.known(List.of("1"))).isEqualTo(Map.of("1", older.told(true)));
        }
    }

    /**
     * Each opens the list and then notes that it did: the last that opened it is the last to note.
     */
    @Test
    void letsTheLastThatHasOpenedAListHaveTheLastWord() throws Exception {
        var opened = Collections.synchronizedList(new ArrayList<ChangeLedger>());
        var tasks =
                Collections.nCopies(
                        16,
                        (Callable<Void>)
                                () -> {
                                    opened.add(store().open("new"));
                                    return null;
                                });
        atOnce(4, tasks);

        int writers = 0;
        for (var ledger : opened) {
            try {
                ledger.know(List.of(item("1", writers)));
                writers++;
            } catch (ChangeStoreException e) {
                assertThat(e).hasMessageEndingWith("another has opened it since");
            }
        }
        assertThat(opened).hasSize(16);
        assertThat(writers).isEqualTo(1);
    }

    /** Lets threads begin together with tasks, of which each takes the next. */
    protected static void atOnce(int threads, List<Callable<Void>> tasks) throws Exception {
        var executor = Executors.newFixedThreadPool(threads);
        try {
            var barrier = new CyclicBarrier(threads);
            var starts = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                starts.add(executor.submit(() -> barrier.await()));
            }
            for (var task : tasks) {
                starts.add(executor.submit(task));
            }
            for (var start : starts) {
                start.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void doesWhatAPlainModelDoes(long seed) {
        var random = new Random(seed);
        var model = new ModelLedger();
        var ledger = open();
        for (int step = 0; step < 1000; step++) {
            new RandomStep(random).apply(model, ledger);
            if (random.nextInt(10) == 0) {
                ledger = open();
            }
            if (random.nextInt(10) == 0) {
                assertThat(LedgerState.of(ledger))
                        .as("step %d of seed %d", step, seed)
                        .isEqualTo(LedgerState.of(model));
            }
        }
        assertThat(LedgerState.of(ledger)).isEqualTo(LedgerState.of(model));
    }
}
