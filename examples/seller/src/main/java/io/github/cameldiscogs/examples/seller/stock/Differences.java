/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What Discogs has otherwise than the stock. Each difference is put into a queue once, and once
 * more when it has changed, or after a day.
 */
public final class Differences {

    /** In one message, and one file. */
    private static final int MOST_AT_ONCE = 1_000;

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final String ASKING =
            """
            MERGE INTO stock_task AS target
            USING (
                SELECT sku, difference FROM stock_difference WHERE sku IN (:skus) AND step = :step
            ) AS source
            ON target.sku = source.sku
            WHEN MATCHED THEN UPDATE SET difference = source.difference, asked = NULL
            WHEN NOT MATCHED THEN INSERT (sku, difference) VALUES (source.sku, source.difference)
            """;

    private final JdbcClient jdbc;
    private final int fileFrom;
    private final Duration doubtful;
    private final Clock clock = Clock.systemUTC();

    private record Found(String sku, String step, boolean clears) {}

    /**
     * @param fileFrom from so many copies on, one file is sent for all
     * @param doubtful how long Discogs may take for what nobody knows to be done or not
     */
    public Differences(JdbcClient jdbc, int fileFrom, Duration doubtful) {
        this.jdbc = jdbc;
        this.fileFrom = fileFrom;
        this.doubtful = doubtful;
    }

    /** What is to be put into queues, most urgent first. */
    public List<Task> next() {
        var found =
                jdbc.sql(
                                """
                                SELECT sku, step, clears FROM stock_difference
                                WHERE (step <> 'find' OR since < :known) AND NOT EXISTS (
                                    SELECT 1 FROM stock_task
                                    WHERE stock_task.sku = stock_difference.sku
                                        AND stock_task.difference = stock_difference.difference
                                        AND stock_task.asked > :forgotten
                                )
                                ORDER BY sku
                                """)
                        .param("known", now().minus(doubtful))
                        .param("forgotten", now().minus(FORGOTTEN))
                        .query(Found.class)
                        .list();
        return bySteps(found).entrySet().stream()
                .flatMap(entry -> tasks(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<Step, List<Found>> bySteps(List<Found> found) {
        return found.stream()
                .collect(groupingBy(each -> Step.named(each.step()), TreeMap::new, toList()));
    }

    private Stream<Task> tasks(Step step, List<Found> found) {
        var together = found.stream().filter(each -> !each.clears()).map(Found::sku).toList();
        boolean inFile = step.upload() != null && together.size() >= fileFrom;
        if (step != Step.FIND && !inFile) {
            return found.stream().map(each -> Task.of(step, each.sku()));
        }
        return Stream.concat(
                found.stream().filter(Found::clears).map(each -> Task.of(step, each.sku())),
                parts(step, together));
    }

    private static Stream<Task> parts(Step step, List<String> skus) {
        var tasks = new ArrayList<Task>();
        for (int from = 0; from < skus.size(); from += MOST_AT_ONCE) {
            int to = Math.min(from + MOST_AT_ONCE, skus.size());
            tasks.add(new Task(step, List.copyOf(skus.subList(from, to))));
        }
        return tasks.stream();
    }

    /**
     * Notes what is put into a queue, before it is there: it may be done before anything else is
     * noted.
     */
    public void asking(Task task) {
        try {
            note(task);
        } catch (DuplicateKeyException noted) {
            // PostgreSQL tells so of rows that somebody else has put there meanwhile
            note(task);
        }
    }

    private void note(Task task) {
        jdbc.sql(ASKING).param("skus", task.skus()).param("step", task.step().key()).update();
    }

    /** Notes what is in a queue now, unless it is done. What is not noted is asked for again. */
    public void asked(Task task) {
        jdbc.sql("UPDATE stock_task SET asked = :now WHERE sku IN (:skus) AND asked IS NULL")
                .param("now", now())
                .param("skus", task.skus())
                .update();
    }

    /** Notes what is in no queue any more: what still differs is asked for again. */
    public void done(Task task) {
        jdbc.sql("DELETE FROM stock_task WHERE sku IN (:skus)").param("skus", task.skus()).update();
    }

    /** Those of the copies for which the task is still to be done. */
    public List<Difference> still(Task task) {
        return jdbc.sql(
                        "SELECT "
                                + Difference.COLUMNS
                                + " FROM stock_difference WHERE sku IN (:skus) AND step = :step ORDER BY sku")
                .param("skus", task.skus())
                .param("step", task.step().key())
                .query(Difference.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
