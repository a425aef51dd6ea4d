/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Opens the database that the properties name, makes its tables, and puts into Camel's registry
 * what {@code sql:} endpoints and {@code transacted()} look for there.
 */
final class Database implements CamelConfiguration, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private SingleConnectionDataSource dataSource;

    @Override
    public void configure(CamelContext camelContext) {
        var url = camelContext.resolvePropertyPlaceholders("{{database.url}}");
        // Not as properties: Camel logs the values that it looks up, if at level DEBUG only
        var user = System.getenv("DATABASE_USER");
        var password = System.getenv("DATABASE_PASSWORD");
        LOG.info("Writing into {}", withoutParameters(url));
        // One connection, because one thread writes; the URL may name the user too
        dataSource =
                user == null
                        ? new SingleConnectionDataSource(url, true)
                        : new SingleConnectionDataSource(url, user, password, true);
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("sql/schema.sql")), dataSource);
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
        if (dataSource != null) {
            dataSource.close();
        }
    }
}
