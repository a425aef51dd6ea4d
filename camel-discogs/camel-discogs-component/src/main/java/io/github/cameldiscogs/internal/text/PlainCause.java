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
 * Makes causes fit for a stack trace, which shows the words of each of them. They come from Java,
 * from libraries, databases and applications, and hold the values that they are about.
 */
public final class PlainCause {

    private PlainCause() {}

    /**
     * A cause that shows nothing but what {@link OneLine} admits, and neither do its own causes,
     * which form no circle.
     *
     * @return the cause itself where that is so already; else one of the same kind (a failure of
     *     input and output, of a database, or another), with its words on one line and its stack
     *     trace
     */
    public static @Nullable Throwable of(@Nullable Throwable cause) {
        return cause == null ? null : of(cause, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /**
     * @param shown causes that are shown elsewhere, and are left out here
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
