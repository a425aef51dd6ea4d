/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import org.apache.camel.RuntimeCamelException;

/** So many items are gone from a list at once that an operator has to approve of it. */
public class RemovalsRefusedException extends RuntimeCamelException {

    private static final long serialVersionUID = 1L;

    private final long removals;

    public RemovalsRefusedException(String message, long removals) {
        super(message);
        this.removals = removals;
    }

    /** How many items are gone. */
    public long getRemovals() {
        return removals;
    }
}
