/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.sql.SQLException;

/** The database cannot keep or tell how far a load is. */
final class DatabaseException extends RuntimeException {

    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
