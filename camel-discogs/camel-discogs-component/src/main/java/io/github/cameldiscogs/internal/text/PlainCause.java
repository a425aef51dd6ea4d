/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes causes safe for a stack trace, which shows the message of each. The messages come from
 * Java, libraries, databases and applications, and contain values.
 */
public final class PlainCause {

    private PlainCause() {}

    /**
     * A cause in which all messages contain only what {@link OneLine} admits, and which forms no
     * circle.
     *
     * @return the cause itself if it is safe; else one of the same kind (an I/O failure, a database
     *     failure, or another), with its message on one line and its stack trace
     */
    public static @Nullable Throwable of(@Nullable Throwable cause) {
        return cause == null ? null : of(cause, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /**
     * @param shown causes shown elsewhere, which are omitted
     */
    private static Throwable of(Throwable cause, Set<Throwable> shown) {
        shown.add(cause);
        if (isPlain(cause)) {
            return cause;
        }
        var plain = withWords(cause, OneLine.of(cause.toString()));
        plain.setStackTrace(cause.getStackTrace());
        Stream.ofNullable(cause.getCause())
                .filter(Predicate.not(shown::contains))
                .forEach(next -> plain.initCause(of(next, shown)));
        Stream.of(cause.getSuppressed())
                .filter(Predicate.not(shown::contains))
                .forEach(next -> plain.addSuppressed(of(next, shown)));
        return plain;
    }

    private static boolean isPlain(Throwable cause) {
        return !Causes.meet(cause)
                && Causes.all(cause)
                        .map(Throwable::toString)
                        .allMatch(words -> OneLine.plain(words).equals(words));
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
