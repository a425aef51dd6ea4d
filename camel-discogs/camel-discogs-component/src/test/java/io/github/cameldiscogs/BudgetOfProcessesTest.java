/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.support.BudgetUser;
import io.github.cameldiscogs.support.JavaProgram;
import io.github.cameldiscogs.support.PostgresDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes that share the budget of their address through PostgreSQL. To measure how much of it
 * they get, take the real window: {@code -Ddiscogs.window=PT60S}.
 */
@Tag("slow")
class BudgetOfProcessesTest {

    @RegisterExtension static final PostgresDatabase POSTGRES = new PostgresDatabase();

    private static final Logger LOG = LoggerFactory.getLogger(BudgetOfProcessesTest.class);
    private static final int PROCESSES = 4;
    private static final int CALLS = 45;
    private static final Duration WINDOW =
            Duration.parse(System.getProperty("discogs.window", "PT5S"));

    private DiscogsSandbox sandbox;

    @BeforeEach
    void startSandbox() {
        sandbox =
                DiscogsSandbox.builder()
                        .rateLimit(RateLimit.documented().withWindow(WINDOW))
                        .start();
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    @Test
    void areNeverRefused() throws Exception {
        runAll(readyAll());

        assertThat(sandbox.tooManyRequestsCount()).isZero();
        assertThat(sandbox.requestCount()).isEqualTo(PROCESSES * CALLS);
        LOG.info("They got {} of what the server allows", "%.3f".formatted(share()));
    }

    @Test
    void areNeverRefusedWhenOneOfThemDies() throws Exception {
        // The start of a process can take longer than the window
        var living = readyAll();
        sandbox.fault(Fault.stallBeforeAnswer().forever());
        var dying = program();
        dying.giveSign();
        // Each of its threads waits for an answer then: nothing more is on its way
        await().until(() -> sandbox.requestCount() == BudgetUser.THREADS);
        dying.kill();
        sandbox.clearFaults();
        long before = sandbox.requestCount();

        runAll(living);

        assertThat(sandbox.tooManyRequestsCount()).isZero();
        assertThat(sandbox.requestCount() - before).isEqualTo(PROCESSES * CALLS);
    }

    /** All of them, started and waiting for their sign. */
    private List<JavaProgram> readyAll() throws IOException {
        var programs = new ArrayList<JavaProgram>();
        for (int process = 0; process < PROCESSES; process++) {
            programs.add(program());
        }
        for (var program : programs) {
            program.awaitSign();
        }
        return programs;
    }

    private static void runAll(List<JavaProgram> programs) throws Exception {
        for (var program : programs) {
            program.giveSign();
        }
        for (var program : programs) {
            program.output();
        }
    }

    private JavaProgram program() throws IOException {
        return JavaProgram.start(
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"),
                BudgetUser.class,
                POSTGRES.url(),
                sandbox.apiUrl(),
                DiscogsSandbox.USER_TOKEN,
                String.valueOf(WINDOW.toMillis()),
                String.valueOf(CALLS));
    }

    /** All calls of the first window come at once, those of the last too, for who knows all. */
    private double share() {
        var requests = sandbox.requests();
        var first = requests.get(0).receivedAt();
        var last = requests.get(requests.size() - 1).receivedAt();
        var atBest = WINDOW.multipliedBy(PROCESSES * CALLS / 60 - 1);
        return atBest.toNanos() / (double) Duration.between(first, last).toNanos();
    }
}
