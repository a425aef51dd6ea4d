/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.failures;

/**
 * A message that says nothing that can be done. Its words are for a person, and hold nothing of the
 * buyer.
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RefusedException(String message) {
        super(message);
    }
}
