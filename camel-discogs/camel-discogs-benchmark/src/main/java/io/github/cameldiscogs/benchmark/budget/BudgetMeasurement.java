/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import io.github.cameldiscogs.benchmark.Table;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What becomes of the request budget of Discogs, of the items, and of the time. */
public final class BudgetMeasurement {

    private static final Duration SCALED_MINUTE = Duration.ofSeconds(3);
    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** More than one minute's budget, less than two. */
    private static final int PAGES_OF_A_MINUTE = 75;

    private static final int WARM_UP_PAGES = 100;

    private BudgetMeasurement() {}

    /** 5,000 and 30,000 items from servers whose minute is shorter; one contender at a time. */
    public static List<Table> runScaled() throws Exception {
        var answer = warmUp();
        return List.of(
                scaled(50, Budget.discogs(SCALED_MINUTE), answer),
                scaled(300, Budget.discogs(SCALED_MINUTE), answer),
                scaled(300, Budget.weighted(SCALED_MINUTE), answer),
                scaled(300, Budget.shared(SCALED_MINUTE), answer));
    }

    private static Table scaled(int pages, Budget budget, Duration answer) throws Exception {
        var readings = new EnumMap<Contender, Reading>(Contender.class);
        for (var contender : Contender.values()) {
            readings.put(contender, Reading.of(contender, pages, budget));
        }
        return table(pages, budget, answer, readings);
    }

    /** A real window. All contenders at once, each with a server of its own: they mostly wait. */
    public static List<Table> runMinute() throws Exception {
        var answer = warmUp();
        var budget = Budget.discogs(MINUTE);
        var executor = Executors.newCachedThreadPool();
        try {
            var running = new EnumMap<Contender, Future<Reading>>(Contender.class);
            for (var contender : Contender.values()) {
                Callable<Reading> reading = () -> Reading.of(contender, PAGES_OF_A_MINUTE, budget);
                running.put(contender, executor.submit(reading));
            }
            var readings = new EnumMap<Contender, Reading>(Contender.class);
            for (var entry : running.entrySet()) {
                readings.put(entry.getKey(), entry.getValue().get());
            }
            return List.of(table(PAGES_OF_A_MINUTE, budget, answer, readings));
        } finally {
            executor.shutdownNow();
        }
    }

    /** How long an answer takes when several requests are under way. */
    private static Duration warmUp() throws Exception {
        for (int round = 0; round < 3; round++) {
            Reading.of(Contender.DISCOGS, WARM_UP_PAGES, Budget.UNLIMITED);
            Reading.of(Contender.NONE, WARM_UP_PAGES, Budget.UNLIMITED);
        }
        var unpaced = Reading.of(Contender.NONE, WARM_UP_PAGES, Budget.UNLIMITED);
        return unpaced.wall().dividedBy(WARM_UP_PAGES);
    }

    private static Table table(
            int pages, Budget budget, Duration answer, Map<Contender, Reading> readings) {
        var table =
                new Table(
                        "%,d items in pages of %d, %s"
                                .formatted(
                                        pages * Reading.ITEMS_OF_PAGE,
                                        Reading.ITEMS_OF_PAGE,
                                        budget.title()),
                        "pacing",
                        "wall s",
                        "best s",
                        "of the best",
                        "of the best for its answers",
                        "answers",
                        "a stranger's",
                        "429s",
                        "items lost",
                        "doubled");
        readings.forEach(
                (contender, reading) -> {
                    var ideal = new Ideal(budget, answer, reading.untilStroke());
                    var best = ideal.wall(pages + reading.ofStranger());
                    table.add(
                            contender.title(),
                            "%.2f".formatted(seconds(reading.wall())),
                            "%.2f".formatted(seconds(best)),
                            ratio(reading, best),
                            ratio(reading, ideal.wall(reading.answers() + reading.ofStranger())),
                            String.valueOf(reading.answers()),
                            String.valueOf(reading.ofStranger()),
                            String.valueOf(reading.refused()),
                            String.valueOf(reading.lost()),
                            String.valueOf(reading.doubled()));
                });
        return table;
    }

    private static String ratio(Reading reading, Duration best) {
        return "%.2f".formatted(seconds(reading.wall()) / seconds(best));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
