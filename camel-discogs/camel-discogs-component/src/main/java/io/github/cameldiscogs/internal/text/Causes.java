/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a failure. An application can make a circle of it, by setting as its cause what it
 * has caused; each is met once all the same.
 */
public final class Causes {

    private Causes() {}

    /** The failure, what has caused it, and so on. */
    public static Stream<Throwable> chain(@Nullable Throwable failure) {
        return reached(failure, next -> Stream.ofNullable(next.getCause())).stream();
    }

    /** The failure, what has caused it and what it has suppressed, and so on. */
    public static Stream<Throwable> all(@Nullable Throwable failure) {
        return reached(failure, Causes::behind).stream();
    }

    /** Whether one of them is behind several, or behind itself. */
    static boolean meet(@Nullable Throwable failure) {
        var all = reached(failure, Causes::behind);
        return all.stream().flatMap(Causes::behind).count() >= all.size();
    }

    private static Stream<Throwable> behind(Throwable failure) {
        return Stream.concat(
                Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()));
    }

    private static Set<Throwable> reached(
            @Nullable Throwable failure, Function<Throwable, Stream<Throwable>> behind) {
        Set<Throwable> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        var left = new ArrayDeque<Throwable>();
        Stream.ofNullable(failure).forEach(left::add);
        while (!left.isEmpty()) {
            var next = left.remove();
            if (reached.add(next)) {
                behind.apply(next).forEach(left::add);
            }
        }
        return reached;
    }
}
