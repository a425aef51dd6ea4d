/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The path of an operation, taken apart once for all calls.
 *
 * @param text the path as the table spells it
 * @param segments the parts between its slashes
 */
record PathTemplate(String text, List<Segment> segments) {

    static PathTemplate of(String text) {
        var segments =
                Arrays.stream(text.split("/"))
                        .filter(segment -> !segment.isEmpty())
                        .map(Segment::of)
                        .toList();
        return new PathTemplate(text, segments);
    }

    /**
     * The path of a request.
     *
     * @param values the segment that a parameter becomes, by its name; null to leave it out
     */
    String filled(Function<String, @Nullable String> values) {
        var path = new StringBuilder();
        for (var segment : segments) {
            var filled = segment.isParameter ? values.apply(segment.name) : segment.name;
            if (filled != null) {
                path.append('/').append(filled);
            }
        }
        return path.toString();
    }

    /** A part of the path: a name that stays, or that of a parameter in braces. */
    private record Segment(String name, boolean isParameter) {

        static Segment of(String text) {
            return text.startsWith("{")
                    ? new Segment(text.substring(1, text.length() - 1), true)
                    : new Segment(text, false);
        }
    }
}
