/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.internal.jdbc.Database;
import io.github.cameldiscogs.support.JavaProgram;
import io.github.cameldiscogs.support.KnownItemsInDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class H2ChangeStoreTest extends JdbcChangeStoreContract {

    @TempDir private Path folder;
    private JdbcConnectionPool dataSource;

    /**
     * In a pool, because H2 closes a database that has no connection, and opens it for the next.
     */
    @BeforeEach
    void makeDatabase() {
        dataSource = JdbcConnectionPool.create(url(), "", "");
    }

    private String url() {
        return "jdbc:h2:" + folder.resolve("changes");
    }

    @AfterEach
    void closeDatabase() {
        dataSource.dispose();
    }

    @Override
    protected DataSource dataSource() {
        return dataSource;
    }

    @Test
    void saysThatItHasNoDatabase() {
        assertThatThrownBy(() -> new JdbcChangeStore().start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dataSource: is missing");
    }

    @Test
    void saysThatItCannotMakeItsTables() {
        var broken = new JdbcDataSource();
        broken.setURL("jdbc:h2:/dev/null/changes");

        assertThatThrownBy(() -> new JdbcChangeStore(broken).open("list"))
                .isInstanceOf(ChangeStoreException.class)
                .hasMessage("the change store cannot make its tables");
    }

    /** Camel gives a bean its properties, and starts it or does not. */
    @Test
    void isABean() {
        var store = new JdbcChangeStore();
        store.setDataSource(dataSource);

        write(store.open("list"), 1);

        assertThat(store().open("list").size()).isEqualTo(2);
        assertThat(store).hasToString("JdbcChangeStore");
        assertThat(store.open("list").toString()).doesNotContain("123-45");
    }

    /** However many items there are: it looks at those that it gives. */
    @Test
    void findsItemsByIndexes() throws SQLException {
        open();
        var keys = List.of("1", "2");

        assertThat(plan(JdbcChangeLedger.FIRST_PENDING, "list", 10)).contains("/* index sorted */");
        assertThat(plan(JdbcChangeLedger.ALL_KNOWN, "list")).contains("/* index sorted */");
        for (var select : List.of(JdbcChangeLedger.SELECT_KNOWN, JdbcChangeLedger.SELECT_PENDING)) {
            assertThat(plan(JdbcChangeLedger.withKeys(select, keys), "list", "1", "2"))
                    .containsPattern(
                            "PRIMARY_KEY_\\w+: ITEM_KEY IN\\(\\?2, \\?3\\)\\s+AND NAME = \\?1");
        }
    }

    private String plan(String sql, Object... values) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return Database.query(connection, row -> row.getString(1), "explain " + sql, values)
                    .get(0);
        }
    }

    @Test
    @Tag("slow")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void givesAMillionItemsInLittleHeap() throws Exception {
        var output =
                JavaProgram.start(List.of("-Xmx48m"), KnownItemsInDatabase.class, url(), "1000000")
                        .output();

        assertThat(output).contains("items: 1000000, in order: true");
    }
}
