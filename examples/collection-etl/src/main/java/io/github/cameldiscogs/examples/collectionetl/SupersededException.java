/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

/** A newer run has begun, and this one must write no more. */
final class SupersededException extends RuntimeException {

    SupersededException() {
        super("A newer run writes into this database, and this one has stopped for it.");
    }
}
