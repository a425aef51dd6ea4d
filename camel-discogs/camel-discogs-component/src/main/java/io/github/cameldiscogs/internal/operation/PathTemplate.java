/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The path of an operation, parsed once.
 *
 * @param text the path as in the table
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
     * @param values returns the encoded segment for a parameter name; null to omit the segment
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

    /** A segment: literal, or a parameter in braces. */
    private record Segment(String name, boolean isParameter) {

        static Segment of(String text) {
            return text.startsWith("{")
                    ? new Segment(text.substring(1, text.length() - 1), true)
                    : new Segment(text, false);
        }
    }
}
