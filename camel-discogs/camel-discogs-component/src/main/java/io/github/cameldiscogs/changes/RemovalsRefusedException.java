/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import org.apache.camel.RuntimeCamelException;

/**
 * More items are missing from a list at once than {@code maxRemovals} allows; an operator has to
 * approve the removals.
 */
public class RemovalsRefusedException extends RuntimeCamelException {

    private static final long serialVersionUID = 1L;

    private final long removals;

    public RemovalsRefusedException(String message, long removals) {
        super(message);
        this.removals = removals;
    }

    /** The number of missing items. */
    public long getRemovals() {
        return removals;
    }
}
