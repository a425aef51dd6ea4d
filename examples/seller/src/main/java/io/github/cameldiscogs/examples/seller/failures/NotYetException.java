/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.failures;

/** Something else has to end first, and will. Its words are for a person. */
public final class NotYetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotYetException(String message) {
        super(message);
    }
}
