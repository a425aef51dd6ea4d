/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

/** The database holds the collection of another user. */
final class OtherOwnerException extends RuntimeException {

    OtherOwnerException(String owner, String user) {
        super(
                "The database holds the collection of %s, and the token belongs to %s. Set DATABASE_URL to another database."
                        .formatted(owner, user));
    }
}
