/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import static io.github.cameldiscogs.examples.manyaccounts.RunningApplication.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.examples.manyaccounts.local.LocalDiscogs;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Three processes, of which now and then one is killed and another begins, are as good as one; and
 * so are four, from the middle on.
 */
@Tag("slow")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class KilledTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledTest.class);

    /** How often a process is killed. */
    private static final int KILLS = Integer.getInteger("kills", 2);

    private static final int USERS = Integer.getInteger("users", 10);
    private static final int LARGEST = Integer.getInteger("largest", 600);
    private static final int SMALLEST = 200;
    private static final int PROCESSES = 3;

    /** Shorter than Discogs's, so that the test is. */
    private static final Duration WINDOW = Duration.ofSeconds(2);

    /** Between two kills there are fewer requests than this. */
    private static final int MOST_REQUESTS = 60;

    private static final int RELEASES = 1_000;

    private static final Map<String, String> HURRIED =
            Map.of(
                    "ACCOUNTS_INTERVAL", "2s",
                    // As long as a process that is killed keeps others from its accounts
                    "ACCOUNTS_READING", "20000",
                    "ACCOUNTS_WAITING", "20s",
                    "BUDGET_WINDOW", WINDOW.toMillis() + "ms",
                    "BUDGET_RESERVED", "0",
                    "KAFKA_SESSION", "6000",
                    "SCHEDULER_PERIOD", "200");

    @TempDir private Path folder;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final List<MemberProcess> members = new ArrayList<>();
    private TestSurroundings surroundings;

    @BeforeEach
    void open() throws Exception {
        var limit = RateLimit.documented().withWindow(WINDOW);
        surroundings =
                TestSurroundings.start(folder, LocalDiscogs.start(USERS, SMALLEST, LARGEST, limit));
        surroundings.signInAll();
    }

    @AfterEach
    void close() throws Exception {
        members.forEach(MemberProcess::close);
        surroundings.close();
    }

    @Test
    void theTablesAreAsIfNobodyHadBeenKilled() throws Exception {
        for (int process = 0; process < PROCESSES; process++) {
            begin();
        }
        soon().until(() -> surroundings.sandbox().requestCount() > 0);
        for (int kill = 1; kill <= KILLS; kill++) {
            long moment = surroundings.sandbox().requestCount() + random.nextInt(MOST_REQUESTS);
            edit();
            soon().until(() -> surroundings.sandbox().requestCount() >= moment);
            members.remove(random.nextInt(members.size())).kill();
            begin();
            if (kill == (KILLS + 1) / 2) {
                begin();
            }
        }
        edit();

        soon().atMost(Duration.ofMinutes(15))
                .untilAsserted(
                        () ->
                                assertThat(surroundings.mirror())
                                        .as("seed %d, %s", seed, said())
                                        .isEqualTo(surroundings.truth()));
        assertThat(surroundings.sandbox().tooManyRequestsCount()).as("seed %d", seed).isZero();
        report();
        for (var member : members) {
            member.stop();
        }
    }

    private void begin() throws Exception {
        members.add(
                MemberProcess.start(
                        folder,
                        surroundings.surroundings(),
                        HURRIED,
                        Role.SCHEDULER,
                        Role.READER,
                        Role.WRITER));
    }

    /** Users go on with their collections meanwhile. */
    private void edit() {
        for (var username : surroundings.usernames()) {
            var collection = surroundings.sandbox().collection(username);
            collection.add(1 + random.nextInt(RELEASES));
            var copies = collection.instanceIds().toArray();
            collection.remove(copies[random.nextInt(copies.length)]);
        }
    }

    private void report() {
        var entries = ItemsTopic.at(surroundings).entries();
        long different =
                entries.stream().map(entry -> entry.key() + entry.scan()).distinct().count();
        LOG.info(
                "{} kills: {} records, of which {} came once more; {} requests",
                KILLS,
                entries.size(),
                entries.size() - different,
                surroundings.sandbox().requestCount());
    }

    private String said() {
        return members.stream().map(MemberProcess::output).collect(Collectors.joining("\n"));
    }
}
