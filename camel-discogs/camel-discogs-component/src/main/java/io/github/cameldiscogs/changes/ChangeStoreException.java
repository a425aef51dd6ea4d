/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import org.jspecify.annotations.Nullable;

/** A change store cannot do what it is asked to. */
public class ChangeStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangeStoreException(String message) {
        super(message);
    }

    /**
     * @param cause null when there is none that says more
     */
    public ChangeStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
