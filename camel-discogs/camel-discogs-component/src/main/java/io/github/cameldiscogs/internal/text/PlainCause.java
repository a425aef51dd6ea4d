/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes causes fit for a stack trace, which shows the words of each of them. They come from Java,
 * from libraries, databases and applications, and hold the values that they are about.
 */
public final class PlainCause {

    private PlainCause() {}

    /**
     * A cause that shows nothing but what {@link OneLine} admits, and neither do its own causes.
     *
     * @return the cause itself where that is so already; else one of the same kind (a failure of
     *     input and output, of a database, or another), with its words on one line and its stack
     *     trace
     */
    public static @Nullable Throwable of(@Nullable Throwable cause) {
        if (cause == null || isPlain(cause)) {
            return cause;
        }
        var plain = withWords(cause, OneLine.of(cause.toString()));
        plain.setStackTrace(cause.getStackTrace());
        plain.initCause(of(cause.getCause()));
        for (var suppressed : cause.getSuppressed()) {
            plain.addSuppressed(of(suppressed));
        }
        return plain;
    }

    private static boolean isPlain(Throwable cause) {
        var words = cause.toString();
        return OneLine.plain(words).equals(words)
                && (cause.getCause() == null || isPlain(cause.getCause()))
                && Arrays.stream(cause.getSuppressed()).allMatch(PlainCause::isPlain);
    }

    private static Throwable withWords(Throwable cause, String words) {
        if (cause instanceof SQLException failure) {
            return new SQLException(words, failure.getSQLState(), failure.getErrorCode());
        }
        return cause instanceof IOException
                ? new IOException(words)
                : new IllegalStateException(words);
    }
}
