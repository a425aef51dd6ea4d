/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says in a line how all processes get on. */
public final class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    /** Requests that were sent in the last minute: the number of such an event is its request. */
    private static final String SENT =
            """
            SELECT count(*) FROM discogs_request_event
            WHERE budget = :budget AND number = request
                AND happened_at > (extract(epoch FROM clock_timestamp()) - :window) * 1000000000
            """;

    private static final String ACCOUNTS =
            """
            SELECT
                count(*) FILTER (WHERE stopped IS NULL AND due <= now()) AS due,
                count(*) FILTER (WHERE leased_until > now()) AS under_way,
                count(stopped) AS stopped
            FROM account LEFT JOIN stopped_account USING (account)
            """;

    private final JdbcClient jdbc;
    private final Topics topics;
    private final String budget;
    private final double window;

    private Topics.Progress last = new Topics.Progress(0, 0);
    private long lastTime = System.nanoTime();

    /**
     * @param budget the name of the budget
     * @param window in which Discogs counts, in seconds
     */
    Figures(JdbcClient jdbc, Topics topics, String budget, double window) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.budget = budget;
        this.window = window;
    }

    /** What the accounts do. */
    record Doing(long due, long underWay, long stopped) {}

    public void tell() throws InterruptedException, ExecutionException, TimeoutException {
        var doing = jdbc.sql(ACCOUNTS).query(Doing.class).single();
        var sent =
                jdbc.sql(SENT)
                        .param("budget", budget)
                        .param("window", window)
                        .query(Long.class)
                        .single();
        var progress = topics.progress();
        LOG.info(
                "accounts due {}, under way {}, stopped {}; items a second {}; requests of the last"
                        + " window {}; lag {}",
                doing.due(),
                doing.underWay(),
                doing.stopped(),
                itemsASecond(progress),
                sent,
                progress.lag());
    }

    private long itemsASecond(Topics.Progress progress) {
        long now = System.nanoTime();
        long items = progress.done() - last.done();
        long rate = Math.round(items * 1e9 / (now - lastTime));
        last = progress;
        lastTime = now;
        return rate;
    }
}
