/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import io.github.cameldiscogs.sandbox.internal.http.Parameters.Parameter;
import io.github.cameldiscogs.sandbox.internal.http.PercentEncoding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The signature base string (RFC 5849, section 3.4.1). */
final class SignatureBaseString {

    private static final Comparator<String> BYTE_ORDER = Comparator.naturalOrder();

    private SignatureBaseString() {}

    /**
     * @param method the HTTP method
     * @param uri scheme, host, port and path as requested; no query
     * @param parameters all parameters, decoded, wherever they were sent; without {@code realm} and
     *     {@code oauth_signature}
     */
    static String of(String method, String uri, List<Parameter> parameters) {
        return method.toUpperCase(Locale.ROOT)
                + "&"
                + PercentEncoding.encode(uri)
                + "&"
                + PercentEncoding.encode(normalized(parameters));
    }

    /**
     * Scheme and host in lower case, without the default port.
     *
     * @param origin scheme, host and port
     */
    static String baseUri(String origin, String path) {
        var lower = origin.toLowerCase(Locale.ROOT);
        var usualPort = lower.startsWith("https:") ? ":443" : ":80";
        var shortOrigin =
                lower.endsWith(usualPort)
                        ? lower.substring(0, lower.length() - usualPort.length())
                        : lower;
        return shortOrigin + (path.isEmpty() ? "/" : path);
    }

    private static String normalized(List<Parameter> parameters) {
        return parameters.stream()
                .map(
                        p ->
                                new Parameter(
                                        PercentEncoding.encode(p.name()),
                                        PercentEncoding.encode(p.value())))
                .sorted(
                        Comparator.comparing(Parameter::name, BYTE_ORDER)
                                .thenComparing(Parameter::value, BYTE_ORDER))
                .map(p -> p.name() + "=" + p.value())
                .collect(Collectors.joining("&"));
    }
}
