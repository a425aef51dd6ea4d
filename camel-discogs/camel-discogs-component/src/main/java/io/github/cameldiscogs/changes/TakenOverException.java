/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

/** Another has opened a list since, and is the one who writes to it now. */
public class TakenOverException extends ChangeStoreException {

    private static final long serialVersionUID = 1L;

    public TakenOverException(String message) {
        super(message);
    }
}
