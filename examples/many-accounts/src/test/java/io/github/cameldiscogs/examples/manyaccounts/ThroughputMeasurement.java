/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import com.sun.management.OperatingSystemMXBean;
import io.github.cameldiscogs.examples.manyaccounts.local.LocalDiscogs;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how many items a second 1, 2 and 4 processes bring from Discogs into the tables, when
 * the budget is not the limit.
 */
final class ThroughputMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(ThroughputMeasurement.class);

    private static final int USERS = 50;
    private static final int SMALLEST = 200;
    private static final int LARGEST = 3_000;

    private ThroughputMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        var numbers = arguments.length == 0 ? new String[] {"1", "2", "4"} : arguments;
        for (var number : numbers) {
            measure(Integer.parseInt(number));
        }
    }

    private static void measure(int processes) throws Exception {
        var folder = Files.createTempDirectory("throughput-");
        var discogs = LocalDiscogs.start(USERS, SMALLEST, LARGEST, RateLimit.none());
        var members = new ArrayList<MemberProcess>();
        try (var surroundings = TestSurroundings.start(folder, discogs);
                var groups = new Groups(surroundings)) {
            for (int process = 0; process < processes; process++) {
                members.add(
                        MemberProcess.start(
                                folder,
                                surroundings.surroundings(),
                                Map.of("SCHEDULER_PERIOD", "200"),
                                Role.SCHEDULER,
                                Role.READER,
                                Role.WRITER));
            }
            RunningApplication.soon()
                    // The group may not be there yet
                    .ignoreExceptions()
                    .until(() -> groups.members("readers").size() == 3 * processes);
            measure(surroundings, processes);
        } finally {
            members.forEach(MemberProcess::close);
        }
    }

    private static void measure(TestSurroundings surroundings, int processes) {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int all = surroundings.truth().size();
        machine.getCpuLoad();
        long before = processorSeconds();
        long start = System.nanoTime();
        surroundings.signInAll();
        RunningApplication.soon()
                .atMost(Duration.ofMinutes(20))
                .until(() -> written(surroundings) == all);
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.info(
                "{} processes: {} items in {} s, {} a second; {} requests; processors busy {} %,"
                        + " with all of this for {} s",
                processes,
                all,
                Math.round(seconds),
                Math.round(all / seconds),
                surroundings.sandbox().requestCount(),
                Math.round(machine.getCpuLoad() * 100),
                processorSeconds() - before);
    }

    /** Of this process and those it has started; not of the database. */
    private static long processorSeconds() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toSeconds)
                .sum();
    }

    private static int written(TestSurroundings surroundings) {
        return surroundings
                .jdbc()
                .sql("SELECT count(*) FROM collection_item")
                .query(Integer.class)
                .single();
    }
}
