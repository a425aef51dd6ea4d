/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

/** Why an uploaded file is invalid. */
public final class UploadException extends Exception {

    private final String words;

    UploadException(String words) {
        super(words);
        this.words = words;
    }

    @Override
    public String getMessage() {
        return words;
    }
}
