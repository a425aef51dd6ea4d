/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import java.util.Objects;

/** Another run writes into the database. */
final class OtherRunException extends RuntimeException {

    /**
     * @param holder who runs, null where that one has only just begun
     */
    OtherRunException(String holder) {
        super(
                "Another run writes into this database: %s. Wait until it has ended, or set DATABASE_URL to another database."
                        .formatted(Objects.requireNonNullElse(holder, "it has only just begun")));
    }
}
