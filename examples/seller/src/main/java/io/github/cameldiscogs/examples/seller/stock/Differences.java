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
            WHEN MATCHED THEN UPDATE SET
                difference = source.difference, asked = NULL,
                alone = target.alone AND target.difference = source.difference
            WHEN NOT MATCHED THEN
                INSERT (sku, difference, alone) VALUES (source.sku, source.difference, FALSE)
            """;

    private final JdbcClient jdbc;
    private final int fileFrom;
    private final Duration doubtful;
    private final Clock clock = Clock.systemUTC();

    /**
     * @param alone whether no file can do it
     */
    private record Found(String sku, String step, boolean alone) {}

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
                                SELECT
                                    stock_difference.sku, step,
                                    clears OR COALESCE(stock_task.alone, FALSE) AS alone
                                FROM stock_difference
                                LEFT JOIN stock_task
                                    ON stock_task.sku = stock_difference.sku
                                        AND stock_task.difference = stock_difference.difference
                                WHERE (step <> 'find' OR since < :known)
                                    AND (stock_task.asked IS NULL OR stock_task.asked <= :forgotten)
                                ORDER BY stock_difference.sku
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
        var together = found.stream().filter(each -> !each.alone()).map(Found::sku).toList();
        boolean inFile = step.upload() != null && together.size() >= fileFrom;
        if (step != Step.FIND && !inFile) {
            return found.stream().map(each -> Task.of(step, each.sku()));
        }
        return Stream.concat(
                found.stream().filter(Found::alone).map(each -> Task.of(step, each.sku())),
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
        jdbc.sql(ASKING).param("skus", task.skus()).param("step", task.step().key()).update();
    }

    /** Notes what is in a queue now, unless it is done. What is not noted is asked for again. */
    public void asked(Task task) {
        jdbc.sql("UPDATE stock_task SET asked = :now WHERE sku IN (:skus) AND asked IS NULL")
                .param("now", now())
                .param("skus", task.skus())
                .update();
    }

    /**
     * Notes what is in no queue any more: what still differs is asked for again.
     *
     * @param alone those of the copies that a file has not done: each is asked for alone, so that
     *     its error comes before a person; null for none
     */
    public void done(Task task, List<String> alone) {
        var refused = alone == null ? List.<String>of() : alone;
        var rest = task.skus().stream().filter(sku -> !refused.contains(sku)).toList();
        note("DELETE FROM stock_task", task.step(), rest);
        note("UPDATE stock_task SET alone = TRUE, asked = NULL", task.step(), refused);
    }

    /** What was asked for meanwhile is another step. */
    private void note(String change, Step step, List<String> skus) {
        if (!skus.isEmpty()) {
            jdbc.sql(change + " WHERE sku IN (:skus) AND difference LIKE :step")
                    .param("skus", skus)
                    .param("step", step.key() + "|%")
                    .update();
        }
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
