/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import io.github.cameldiscogs.model.Identity;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose collection the database holds: the first run decides, and later ones are checked. */
final class Owner {

    private final JdbcTemplate jdbc;

    Owner(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Makes sure that the collection of this user belongs into the database. That of another user
     * would look as if everything had been replaced.
     *
     * @throws OtherOwnerException if it holds the collection of somebody else
     */
    void require(Identity user) {
        var username = DatabaseText.of(user.username());
        jdbc.queryForList("SELECT username FROM owner WHERE user_id <> ?", String.class, user.id())
                .forEach(
                        other -> {
                            throw new OtherOwnerException(other, username);
                        });
        // Users can change their names
        int known =
                jdbc.update("UPDATE owner SET username = ? WHERE user_id = ?", username, user.id());
        if (known == 0) {
            jdbc.update("INSERT INTO owner VALUES (?, ?)", user.id(), username);
        }
    }
}
