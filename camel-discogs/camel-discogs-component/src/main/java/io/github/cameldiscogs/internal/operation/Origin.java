/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.net.URI;
import java.util.Locale;

/** Reads an option with an origin (RFC 6454): scheme, host and port only. */
public final class Origin {

    private Origin() {}

    /**
     * @throws IllegalArgumentException naming the option if the value is not an origin, or
     *     credentials would be sent to it unencrypted
     */
    public static URI of(String option, String value) {
        var origin = parse(option, value);
        if (origin.getScheme().equals("http") && !Loopback.is(origin.getHost())) {
            throw new IllegalArgumentException(
                    "%s: %s would send credentials in clear; allowed is https, or http on this machine"
                            .formatted(option, origin));
        }
        return origin;
    }

    private static URI parse(String option, String value) {
        try {
            var uri = URI.create(value.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean bare =
                    uri.getRawUserInfo() == null
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null
                            && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
            if (bare && uri.getHost() != null && scheme.matches("https?")) {
                return URI.create(
                        scheme
                                + "://"
                                + uri.getHost().toLowerCase(Locale.ROOT)
                                + port(uri, scheme));
            }
        } catch (IllegalArgumentException | NullPointerException e) {
            // Reported below, with the name of the option
        }
        throw new IllegalArgumentException(
                "%s: not an origin; allowed is scheme, host and port, as in https://api.discogs.com"
                        .formatted(option));
    }

    /** The default port does not make a different origin. */
    private static String port(URI uri, String scheme) {
        int usual = scheme.equals("https") ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    }
}
