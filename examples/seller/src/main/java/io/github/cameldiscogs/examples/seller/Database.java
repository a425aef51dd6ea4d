/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import com.zaxxer.hikari.HikariDataSource;
import io.github.cameldiscogs.changes.JdbcChangeStore;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Opens the database of the ERP, and makes its tables. */
final class Database implements CamelConfiguration, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** Messages that find no database wait in their queues, not in their threads. */
    private static final long MOST_SECONDS = 5;

    private HikariDataSource dataSource;

    @Override
    public void configure(CamelContext camelContext) {
        dataSource = new HikariDataSource();
        var other = camelContext.resolvePropertyPlaceholders("{{database.url:}}");
        dataSource.setJdbcUrl(other.isEmpty() ? inside(camelContext) : other);
        // Not as properties: Camel logs the values that it looks up, if at level DEBUG only
        dataSource.setUsername(System.getenv("DATABASE_USER"));
        dataSource.setPassword(System.getenv("DATABASE_PASSWORD"));
        dataSource.setConnectionTimeout(TimeUnit.SECONDS.toMillis(MOST_SECONDS));
        makeTables(dataSource);
        LOG.info("The database is open");
        camelContext.getRegistry().bind("dataSource", dataSource);
        camelContext.getRegistry().bind("changeStore", new JdbcChangeStore(dataSource));
    }

    /**
     * A file of H2, whatever folder the process was started in. What is committed is on the disk,
     * and errors are not logged twice.
     */
    private static String inside(CamelContext camelContext) {
        var file = camelContext.resolvePropertyPlaceholders("{{shop.folder}}/erp");
        return "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                .formatted(Path.of(file).toAbsolutePath());
    }

    static void makeTables(DataSource dataSource) {
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("sql/schema.sql")), dataSource);
    }

    @Override
    public void close() {
        if (dataSource != null) {
            dataSource.close();
        }
    }
}
