/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import io.github.cameldiscogs.model.Identity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose collection the database holds: the first run decides, and later ones are checked. */
final class Owner {

    private final Database database;

    Owner(Database database) {
        this.database = database;
    }

    /**
     * Makes sure that the collection of this user belongs into the database. That of another user
     * would look as if everything had been replaced.
     *
     * @throws OtherOwnerException if it holds the collection of somebody else
     */
    void require(Identity user) {
        var jdbc = new JdbcTemplate(database.dataSource());
        jdbc.queryForList("SELECT username FROM owner WHERE user_id <> ?", String.class, user.id())
                .forEach(
                        other -> {
                            throw new OtherOwnerException(other, user.username());
                        });
        // Users can change their names
        int known =
                jdbc.update(
                        "UPDATE owner SET username = ? WHERE user_id = ?",
                        user.username(),
                        user.id());
        if (known == 0) {
            jdbc.update("INSERT INTO owner VALUES (?, ?)", user.id(), user.username());
        }
    }
}
