/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

/**
 * The list was opened again by another consumer or producer, which is now the only one that may
 * write to it.
 */
public class TakenOverException extends ChangeStoreException {

    private static final long serialVersionUID = 1L;

    public TakenOverException(String message) {
        super(message);
    }
}
