/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

/** Why a file that was uploaded cannot be used. */
public final class UploadException extends Exception {

    UploadException(String message) {
        super(message);
    }
}
