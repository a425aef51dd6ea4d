/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import io.github.cameldiscogs.changes.JdbcChangeStore;
import io.github.cameldiscogs.examples.manyaccounts.accounts.Accounts;
import io.github.cameldiscogs.examples.manyaccounts.accounts.Pace;
import io.github.cameldiscogs.examples.manyaccounts.accounts.Readings;
import io.github.cameldiscogs.examples.manyaccounts.items.ItemTable;
import io.github.cameldiscogs.examples.manyaccounts.items.Offsets;
import io.github.cameldiscogs.ratelimit.JdbcRateLimiter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.util.TimeUtils;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens what all processes share, and puts into Camel's registry what the routes call by name. */
final class Staff implements CamelConfiguration {

    private final Database database;
    private final Topics topics;

    Staff(Database database, Topics topics) {
        this.database = database;
        this.topics = topics;
    }

    @Override
    public void configure(CamelContext camelContext) throws Exception {
        database.makeTables();
        topics.make(Integer.parseInt(setting(camelContext, "topics.partitions")));
        var dataSource = database.dataSource();
        var jdbc = JdbcClient.create(dataSource);
        var accounts = new Accounts(jdbc, pace(camelContext));
        var registry = camelContext.getRegistry();
        registry.bind("changeStore", new JdbcChangeStore(dataSource));
        registry.bind("rateLimiter", rateLimiter(camelContext));
        registry.bind("messages", new Messages(camelContext));
        registry.bind("accounts", accounts);
        registry.bind("readings", new Readings(accounts, camelContext));
        registry.bind("offsets", new Offsets());
        registry.bind(
                "itemTable",
                new ItemTable(
                        new NamedParameterJdbcTemplate(dataSource),
                        new TransactionTemplate(new JdbcTransactionManager(dataSource)),
                        duration(camelContext, "removed.kept")));
        registry.bind(
                "figures",
                new Figures(
                        jdbc,
                        topics,
                        setting(camelContext, "budget.name"),
                        duration(camelContext, "budget.window").toNanos()
                                / (double) TimeUnit.SECONDS.toNanos(1)));
    }

    private JdbcRateLimiter rateLimiter(CamelContext camelContext) {
        var limiter = new JdbcRateLimiter(duration(camelContext, "budget.window"));
        limiter.setDataSource(database.dataSource());
        limiter.setBudget(setting(camelContext, "budget.name"));
        limiter.setReservedRequests(Integer.parseInt(setting(camelContext, "budget.reserved")));
        // Its tables are counted from the first second on
        limiter.start();
        return limiter;
    }

    private static Pace pace(CamelContext camelContext) {
        return new Pace(
                duration(camelContext, "accounts.interval"),
                duration(camelContext, "accounts.waiting"),
                duration(camelContext, "accounts.reading"),
                Integer.parseInt(setting(camelContext, "accounts.under.way")),
                Integer.parseInt(setting(camelContext, "accounts.changes")),
                duration(camelContext, "accounts.pause.first"),
                duration(camelContext, "accounts.pause.longest"));
    }

    private static Duration duration(CamelContext camelContext, String name) {
        return Duration.ofMillis(TimeUtils.toMilliSeconds(setting(camelContext, name)));
    }

    private static String setting(CamelContext camelContext, String name) {
        return camelContext.resolvePropertyPlaceholders("{{%s}}".formatted(name));
    }
}
