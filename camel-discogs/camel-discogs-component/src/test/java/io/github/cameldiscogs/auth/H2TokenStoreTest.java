/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2TokenStoreTest extends JdbcTokenStoreContract {

    private JdbcConnectionPool dataSource;

    /**
     * In a pool, because H2 closes a database that has no connection, and opens it for the next.
     */
    @BeforeEach
    void makeDatabase(@TempDir Path folder) {
        dataSource = JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("tokens"), "", "");
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
        assertThatThrownBy(() -> new JdbcTokenStore().start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dataSource: is missing");
    }

    @Test
    void saysWhatItCannotDo() {
        var broken = new JdbcDataSource();
        broken.setURL("jdbc:h2:/dev/null/tokens");

        assertThatThrownBy(() -> new JdbcTokenStore(broken).accounts())
                .isInstanceOf(TokenStoreException.class)
                .hasMessage("the token store cannot make its tables");
    }

    @Test
    void tellsCamelThatItsKeysAreSecret() throws IOException {
        try (var context = new DefaultCamelContext()) {
            context.getInjector().newInstance(JdbcTokenStore.class);

            assertThat(context.getCamelContextExtension().getAdditionalSensitiveKeywords())
                    .isEqualTo("encryptionKey,olderEncryptionKey");
        }
    }

    @Test
    void tellsItsListenerOfRevokedAccounts() {
        var store = new JdbcTokenStore(dataSource);
        var heard = new StringBuilder();
        store.setRevocationListener(heard::append);

        store.revoked("ann");

        assertThat(heard).hasToString("ann");
    }
}
