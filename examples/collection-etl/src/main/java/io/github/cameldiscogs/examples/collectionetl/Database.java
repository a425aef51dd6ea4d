/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import javax.sql.DataSource;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Opens the database that the properties name, for this run alone, makes its tables, and puts into
 * Camel's registry what {@code sql:} endpoints and {@code transacted()} look for there.
 */
final class Database implements CamelConfiguration, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private SingleConnectionDataSource dataSource;
    private RunLock lock;

    @Override
    public void configure(CamelContext camelContext) {
        var url = camelContext.resolvePropertyPlaceholders("{{database.url}}");
        LOG.info("Writing into {}", PrintedText.of(withoutParameters(url)));
        // One connection, because one thread writes
        dataSource = connection(url);
        lock = lock(url);
        makeTables(dataSource);
        bind(dataSource, camelContext);
    }

    /** A connection that is not replaced when it breaks, because a lock can have been lost then. */
    private static SingleConnectionDataSource connection(String url) {
        // Not as properties: Camel logs the values that it looks up, if at level DEBUG only
        var user = System.getenv("DATABASE_USER");
        var password = System.getenv("DATABASE_PASSWORD");
        // The URL may name the user too
        return user == null
                ? new SingleConnectionDataSource(url, true)
                : new SingleConnectionDataSource(url, user, password, true);
    }

    private RunLock lock(String url) {
        var product =
                new JdbcTemplate(dataSource)
                        .execute(
                                (ConnectionCallback<String>)
                                        opened -> opened.getMetaData().getDatabaseProductName());
        return product.equals("PostgreSQL")
                ? RunLock.ofPostgres(dataSource)
                : RunLock.ofH2(() -> connection(url));
    }

    static void makeTables(DataSource dataSource) {
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("sql/schema.sql")), dataSource);
    }

    static void bind(DataSource dataSource, CamelContext camelContext) {
        camelContext.getRegistry().bind("dataSource", dataSource);
        camelContext
                .getRegistry()
                .bind("transactionManager", new DataSourceTransactionManager(dataSource));
    }

    /** Leaves out of a text what JDBC URLs in it have as parameters, which can be passwords. */
    static String withoutParameters(String text) {
        return text.replaceAll("(jdbc:[^\\s?;]+)[?;]\\S*", "$1");
    }

    SingleConnectionDataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        // The lock last: until then nobody else writes
        if (dataSource != null) {
            dataSource.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
