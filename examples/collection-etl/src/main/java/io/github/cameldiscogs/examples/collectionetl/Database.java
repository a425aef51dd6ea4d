/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
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

    private SingleConnectionDataSource dataSource;

    @Override
    public void configure(CamelContext camelContext) {
        // One connection, because one thread writes
        dataSource =
                new SingleConnectionDataSource(
                        camelContext.resolvePropertyPlaceholders("{{database.url}}"),
                        camelContext.resolvePropertyPlaceholders("{{database.user}}"),
                        camelContext.resolvePropertyPlaceholders("{{database.password}}"),
                        true);
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("sql/schema.sql")), dataSource);
        camelContext.getRegistry().bind("dataSource", dataSource);
        camelContext
                .getRegistry()
                .bind("transactionManager", new DataSourceTransactionManager(dataSource));
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
