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
 * Walks the causes of a failure. They can form a circle, if an application sets a cause that the
 * failure has itself caused; each is returned once.
 */
public final class Causes {

    private Causes() {}

    /** The failure, its cause, and so on. */
    public static Stream<Throwable> chain(@Nullable Throwable failure) {
        return reached(failure, next -> Stream.ofNullable(next.getCause())).stream();
    }

    /** The failure, its cause and its suppressed exceptions, and so on. */
    public static Stream<Throwable> all(@Nullable Throwable failure) {
        return reached(failure, Causes::behind).stream();
    }

    /** Whether any of them is reached twice. */
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
