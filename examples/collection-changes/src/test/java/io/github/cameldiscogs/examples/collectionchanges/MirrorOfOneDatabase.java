/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.examples.collectionchanges.MirrorRoute.Told;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.SandboxCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the collection and of the process, the database becomes as it is. */
abstract class MirrorOfOneDatabase {

    private static final int ITEMS = 250;
    private static final int RELEASES = 500;
    private static final int BEST_RATING = 5;
    private static final Pattern TOLD =
            Pattern.compile("(existing|added|updated|removed) (\\d+) in reading (\\d+): ");

    /** How often the process is killed. */
    private static final int KILLS = Integer.getInteger("kills", 12);

    @TempDir Path folder;

    private DiscogsSandbox sandbox;
    private volatile Runnable onRequest = () -> {};

    /** Of the database, for the process and for the test beside it. */
    abstract String url();

    @BeforeEach
    void startSandbox() {
        sandbox =
                DiscogsSandbox.builder().collectionSize(ITEMS).rateLimit(RateLimit.none()).start();
        sandbox.beforeRequest(
                request -> {
                    if (!request.header("User-Agent").orElse("").equals(SandboxItems.USER_AGENT)) {
                        onRequest.run();
                    }
                });
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    @Test
    void becomesAsTheCollectionIs() throws Exception {
        try (var process = MirrorProcess.of(sandbox, url()).startIn(folder)) {
            awaitMirror(process);
            var first = content();
            assertThat(first.history())
                    .hasSize(ITEMS)
                    .allSatisfy((copy, steps) -> assertThat(changes(steps)).isEqualTo("existing"));
            long added = collection().add(1);
            long removed = instance(170);
            var rated = SandboxItems.of(sandbox).get(5);
            long ratedCopy = rated.get("instance_id").asLong();
            int rating = rated.get("rating").asInt() % BEST_RATING + 1;

            collection().remove(removed);
            SandboxItems.rate(sandbox, rated, rating);
            awaitMirror(process);
            collection().remove(added);
            awaitMirror(process);

            var last = content();
            assertThat(changes(last.history().get(removed))).isEqualTo("existing removed");
            assertThat(changes(last.history().get(added))).isEqualTo("added removed");
            assertThat(last.history().get(removed).get(1).title())
                    .isEqualTo(first.items().get(removed).title());
            assertThat(changes(last.history().get(ratedCopy))).isEqualTo("existing updated");
            assertThat(last.history().get(ratedCopy).get(1))
                    .satisfies(
                            step -> {
                                assertThat(step.fields()).isEqualTo("[rating]");
                                assertThat(step.rating()).isEqualTo(rating);
                            });
            assertThat(last.items().get(ratedCopy).rating()).isEqualTo(rating);
            await().untilAsserted(
                            () ->
                                    assertThat(process.output())
                                            .contains("removed %d in reading ".formatted(added)));
            assertThat(process.output())
                    .containsPattern("added %d in reading \\d+: \\S".formatted(added))
                    .containsPattern("updated %d in .*: .*\\S \\[rating]".formatted(ratedCopy))
                    .containsPattern("removed %d in reading \\d+: \\S".formatted(removed))
                    .doesNotContain("WARN", "ERROR", "Exception", DiscogsSandbox.USER_TOKEN);
        }
    }

    @Test
    void removesManyOnlyWhenThatIsAllowed() throws Exception {
        try (var process = MirrorProcess.of(sandbox, url()).startIn(folder)) {
            awaitMirror(process);
            collection().instanceIds().limit(60).forEach(collection()::remove);

            await().until(() -> process.output().contains("60 items are gone at once"));
            assertThat(content().items()).hasSize(ITEMS);
            process.kill();
            process.exitStatus();
        }
        collection().add(1);

        try (var process =
                MirrorProcess.of(sandbox, url()).with("MAX_REMOVALS", "60").startIn(folder)) {
            awaitMirror(process);
        }
    }

    /** As when two processes write for a moment, or one that was paused comes back. */
    @Test
    void becomesAsWhatWasFoundLastInWhateverOrderItIsTold() throws Exception {
        var changes =
                List.of(
                        new Told("existing", 1, 1),
                        new Told("updated", 3, 3),
                        new Told("removed", 5, 3),
                        new Told("added", 8, 4));
        try (var route = new MirrorRoute(url())) {
            long copy = 0;
            for (int length = 1; length <= changes.size(); length++) {
                var last = changes.get(length - 1);
                for (var order : orders(changes.subList(0, length))) {
                    copy++;
                    for (var told : order) {
                        route.tell(copy, told);
                    }
                    var content = content();
                    assertThat(content.history().get(copy)).as("%s", order).hasSize(length);
                    if (last.change().equals("removed")) {
                        assertThat(content.items()).as("%s", order).doesNotContainKey(copy);
                    } else {
                        assertThat(content.items().get(copy))
                                .as("%s", order)
                                .returns(last.rating(), MirrorContent.Item::rating);
                    }
                }
            }
        }
    }

    /** Each order of them, with the first told once more at the end. */
    private static List<List<Told>> orders(List<Told> changes) {
        return permutations(changes).stream()
                .map(order -> Stream.concat(order.stream(), Stream.of(order.get(0))).toList())
                .toList();
    }

    private static List<List<Told>> permutations(List<Told> changes) {
        if (changes.isEmpty()) {
            return List.of(List.of());
        }
        var permutations = new ArrayList<List<Told>>();
        for (var first : changes) {
            var others = changes.stream().filter(other -> other != first).toList();
            for (var rest : permutations(others)) {
                permutations.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return permutations;
    }

    /** It is edited also while it is read. */
    @Test
    @Tag("slow")
    void becomesAsTheCollectionIsHoweverOftenTheProcessIsKilled() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        var outputs = new ArrayList<String>();
        for (int kill = 1; kill <= KILLS; kill++) {
            edit(random);
            outputs.add(killAtSomeMoment(random));
        }
        try (var process = killedProcess().startIn(folder)) {
            awaitMirror(process);
            outputs.add(process.output());
        }

        assertHistoryFits(seed);
        long repeats = repeats(outputs);
        System.out.printf(
                "%d kills (seed %d): %d changes told, %d of them again%n",
                KILLS, seed, outputs.stream().mapToLong(this::told).sum(), repeats);
        assertThat(repeats).isLessThanOrEqualTo(KILLS);
    }

    /** Much is gone after some processes that have not lived long enough to tell. */
    private MirrorProcess.Builder killedProcess() {
        return MirrorProcess.of(sandbox, url()).with("MAX_REMOVALS", "1000");
    }

    private String killAtSomeMoment(Random random) throws Exception {
        var editsMeanwhile = new Random(random.nextLong());
        try (var process = killedProcess().startIn(folder)) {
            var moment = moment(process, random);
            onRequest =
                    () -> {
                        synchronized (editsMeanwhile) {
                            if (editsMeanwhile.nextInt(3) == 0) {
                                addOrRemove(editsMeanwhile);
                            }
                        }
                    };
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> moment.getAsBoolean() || !process.isAlive());
            process.kill();
            assertThat(process.exitStatus()).as(process.output()).isEqualTo(128 + 9);
            return process.output();
        } finally {
            onRequest = () -> {};
        }
    }

    /** After so much time since the start, so many requests, or so many changes. */
    private BooleanSupplier moment(MirrorProcess process, Random random) {
        long now = System.nanoTime();
        long requests = sandbox.requestCount() + 1 + random.nextInt(15);
        int lines = 1 + random.nextInt(30);
        var time = Duration.ofMillis(random.nextInt(3_000));
        return switch (random.nextInt(4)) {
            case 0 -> () -> System.nanoTime() - now > time.toNanos();
            case 1 -> () -> sandbox.requestCount() >= requests;
            default ->
                    () -> told(process.output()) >= lines || sandbox.requestCount() > requests + 30;
        };
    }

    private void edit(Random random) throws IOException, InterruptedException {
        for (int edit = random.nextInt(20); edit > 0; edit--) {
            addOrRemove(random);
        }
        var items = SandboxItems.of(sandbox);
        for (int edit = random.nextInt(10); edit > 0; edit--) {
            SandboxItems.rate(
                    sandbox,
                    items.get(random.nextInt(items.size())),
                    1 + random.nextInt(BEST_RATING));
        }
    }

    private void addOrRemove(Random random) {
        if (random.nextBoolean()) {
            collection().add(1 + random.nextInt(RELEASES));
        } else {
            collection().remove(instance(random.nextInt(collection().size())));
        }
    }

    /** What was told last of each copy is what has become of it. */
    private void assertHistoryFits(long seed) throws Exception {
        var content = content();
        assertThat(content.items()).as("seed %d", seed).isEqualTo(collectionItems());
        assertThat(content.history().keySet()).containsAll(content.items().keySet());
        content.history()
                .forEach(
                        (copy, steps) -> {
                            var last = steps.get(steps.size() - 1);
                            var item = content.items().get(copy);
                            var told = "seed %d, copy %d: %s".formatted(seed, copy, steps);
                            assertThat(last.change().equals("removed"))
                                    .as(told)
                                    .isEqualTo(item == null);
                            if (item != null) {
                                assertThat(last.rating()).as(told).isEqualTo(item.rating());
                            }
                        });
    }

    private static long repeats(List<String> outputs) {
        var different = new HashSet<String>();
        return outputs.stream()
                .flatMap(output -> TOLD.matcher(output).results())
                .filter(told -> !different.add(told.group()))
                .count();
    }

    private long told(String output) {
        return TOLD.matcher(output).results().count();
    }

    private static String changes(List<MirrorContent.Step> steps) {
        return String.join(" ", steps.stream().map(MirrorContent.Step::change).toList());
    }

    private void awaitMirror(MirrorProcess process) {
        await().atMost(Duration.ofMinutes(1)).until(() -> process.isOpen() || !process.isAlive());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(content().items())
                                        .as(process.output())
                                        .isEqualTo(collectionItems()));
    }

    private Map<Long, MirrorContent.Item> collectionItems() throws Exception {
        return MirrorContent.itemsOf(SandboxItems.of(sandbox));
    }

    private MirrorContent content() throws Exception {
        return MirrorContent.at(url());
    }

    private SandboxCollection collection() {
        return sandbox.collection(DiscogsSandbox.USERNAME);
    }

    private long instance(int index) {
        return collection().instanceIds().skip(index).findFirst().orElseThrow();
    }
}
