/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;

/** A success whose body is a message instead of the expected data. */
public final class MessageAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param words Discogs's message
     */
    public MessageAnswerException(String words) {
        super(words);
    }
}
