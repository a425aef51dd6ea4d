/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.PercentEncoding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One row of the table of routes.
 *
 * @param method the HTTP method
 * @param template the path, with parameter names in braces
 * @param server which of the two generations of servers answers
 * @param access who may use it
 * @param handler makes the answer
 */
record Route(
        String method,
        List<String> template,
        ServerGeneration server,
        Access access,
        Function<Request, Answer> handler) {

    static Route of(
            String method, String template, Access access, Function<Request, Answer> handler) {
        return new Route(
                method, segments(template), ServerGeneration.of(template), access, handler);
    }

    /** The parts between slashes; a slash at the end adds an empty part. */
    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** The decoded values of the path, if it matches. */
    Optional<Map<String, String>> match(List<String> segments) {
        if (segments.size() != template.size()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < segments.size(); i++) {
            var expected = template.get(i);
            var actual = segments.get(i);
            if (!expected.startsWith("{")) {
                if (!expected.equals(actual)) {
                    return Optional.empty();
                }
            } else if (actual.isEmpty()) {
                return Optional.empty();
            } else {
                values.put(
                        expected.substring(1, expected.length() - 1),
                        PercentEncoding.decode(actual));
            }
        }
        return Optional.of(values);
    }
}
