/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;

/** A success that says something in words, where something else was expected. */
public final class MessageAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param words of Discogs
     */
    public MessageAnswerException(String words) {
        super(words);
    }
}
