/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Adds many rows to a table, as fast as the database can. */
interface RowWriter {

    void write(Connection connection, Table table, List<Object[]> rows) throws SQLException;
}
