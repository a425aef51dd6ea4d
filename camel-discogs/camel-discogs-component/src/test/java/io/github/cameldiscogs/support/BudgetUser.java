/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.ratelimit.JdbcRateLimiter;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A program of its own that makes calls in a budget which it shares through a database. */
public final class BudgetUser {

    public static final int THREADS = 8;

    private BudgetUser() {}

    /**
     * Arguments: the URL of the database, the origin of the API, a user token, the length of the
     * window in milliseconds, the number of calls. No call is tried twice. It gives a sign when it
     * is ready, and begins at the end of its input.
     */
    public static void main(String[] arguments) throws Exception {
        var database = new PGConnectionPoolDataSource();
        database.setUrl(arguments[0]);
        var limiter = new JdbcRateLimiter(Duration.ofMillis(Long.parseLong(arguments[3])));
        limiter.setDataSource(JdbcConnectionPool.create(database));
        limiter.setBudget(arguments[1]);
        limiter.start();
        var threads = Executors.newFixedThreadPool(THREADS);
        try (var context = new DefaultCamelContext();
                var template = context.createProducerTemplate()) {
            context.getRegistry().bind("limiter", limiter);
            context.start();
            System.out.println("ready");
            System.in.read();
            var endpoint =
                    "discogs:identity?apiUrl=%s&userToken=%s&rateLimiter=#limiter&maxRetries=0"
                            .formatted(arguments[1], arguments[2]);
            Callable<Object> call = () -> template.requestBody(endpoint, (Object) null);
            var calls = Collections.nCopies(Integer.parseInt(arguments[4]), call);
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
