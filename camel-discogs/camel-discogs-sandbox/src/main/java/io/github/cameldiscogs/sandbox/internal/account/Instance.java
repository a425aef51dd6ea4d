/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One copy of a release in a collection.
 *
 * @param rating 1 to 5; 0 if not rated
 * @param notes values of custom fields by the field's number, in order of those numbers
 */
public record Instance(
        long instanceId,
        long releaseId,
        int folderId,
        int rating,
        Instant addedAt,
        Map<Integer, String> notes) {

    public Instance inFolder(int other) {
        return new Instance(instanceId, releaseId, other, rating, addedAt, notes);
    }

    public Instance rated(int other) {
        return new Instance(instanceId, releaseId, folderId, other, addedAt, notes);
    }

    /** A copy with another value in a field; an empty one clears it. */
    public Instance noted(int fieldId, String value) {
        var changed = new TreeMap<>(notes);
        if (value.isEmpty()) {
            changed.remove(fieldId);
        } else {
            changed.put(fieldId, value);
        }
        return new Instance(instanceId, releaseId, folderId, rating, addedAt, changed);
    }
}
