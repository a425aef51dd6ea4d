/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Empty databases of each kind that the shop can have. */
public final class ErpDatabases {

    private static HikariDataSource postgres;
    private static int count;

    private ErpDatabases() {}

    /** H2 and, where its binaries are for, PostgreSQL. */
    public static synchronized Stream<Named<DataSource>> all() throws IOException {
        var h2 =
                JdbcConnectionPool.create(
                        "jdbc:h2:mem:erp" + count++ + ";DB_CLOSE_DELAY=-1", "", "");
        Database.makeTables(h2);
        if (!isForPostgres()) {
            return Stream.of(Named.of("H2", h2));
        }
        return Stream.of(Named.of("H2", h2), Named.of("PostgreSQL", emptyPostgres()));
    }

    private static boolean isForPostgres() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    /** It ends with the JVM. */
    private static DataSource emptyPostgres() throws IOException {
        if (postgres == null) {
            postgres = new HikariDataSource();
            postgres.setDataSource(EmbeddedPostgres.start().getPostgresDatabase());
            postgres.setMaximumPoolSize(2);
        }
        JdbcClient.create(postgres)
                .sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
                .update();
        Database.makeTables(postgres);
        // JUnit closes what can be closed
        return new DelegatingDataSource(postgres);
    }
}
