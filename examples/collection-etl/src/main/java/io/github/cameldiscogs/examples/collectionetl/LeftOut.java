/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

/**
 * An item that is not written; what the database has of it from earlier runs stays.
 *
 * @param instanceId null if it came without
 * @param releaseId null if it came without
 * @param reason a sentence without its full stop, printable
 */
record LeftOut(Long instanceId, Long releaseId, String reason) {

    @Override
    public String toString() {
        return "item %s of release %s: %s".formatted(instanceId, releaseId, reason);
    }
}
