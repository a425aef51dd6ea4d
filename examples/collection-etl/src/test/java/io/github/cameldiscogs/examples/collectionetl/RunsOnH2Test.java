/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class RunsOnH2Test extends RunsOfOneDatabase {

    private static final String IN_MEMORY = "jdbc:h2:mem:runs;LOCK_TIMEOUT=60000";

    private Connection kept;

    /** It is gone with its last connection. */
    @BeforeEach
    void keepDatabase() throws SQLException {
        kept = DriverManager.getConnection(IN_MEMORY);
    }

    @AfterEach
    void letGoOfDatabase() throws SQLException {
        kept.close();
    }

    @Override
    String sharedUrl() {
        return "jdbc:h2:file:" + folder.resolve("shared") + ";AUTO_SERVER=TRUE;MAX_COMPACT_TIME=0";
    }

    @Override
    String url() {
        return IN_MEMORY;
    }
}
