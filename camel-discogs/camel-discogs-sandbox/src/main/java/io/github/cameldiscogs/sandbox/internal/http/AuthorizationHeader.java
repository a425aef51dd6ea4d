/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import io.github.cameldiscogs.sandbox.internal.http.Parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An {@code Authorization} header with name-value pairs. */
public final class AuthorizationHeader {

    private static final Pattern PAIR =
            Pattern.compile("([^\\s=,]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,]*))");

    private AuthorizationHeader() {}

    /**
     * The names and percent-decoded values, quoted or not, if the header has that scheme, in any
     * letter case.
     */
    public static Optional<List<Parameter>> parse(String header, String scheme) {
        var text = header.strip();
        int end = scheme.length();
        boolean matches =
                text.regionMatches(true, 0, scheme, 0, end)
                        && text.length() > end
                        && Character.isWhitespace(text.charAt(end));
        return matches ? Optional.of(pairs(text.substring(end))) : Optional.empty();
    }

    private static List<Parameter> pairs(String text) {
        var pairs = new ArrayList<Parameter>();
        var matcher = PAIR.matcher(text);
        while (matcher.find()) {
            var value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            pairs.add(
                    new Parameter(
                            PercentEncoding.decode(matcher.group(1)),
                            PercentEncoding.decode(value)));
        }
        return pairs;
    }
}
