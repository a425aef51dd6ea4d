/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request as received.
 *
 * @param scheme http or https, as the client has connected
 * @param method the HTTP method, in upper case
 * @param path the path as sent, still percent-encoded
 * @param query the query as sent, without the question mark; empty when there was none
 * @param headers all headers; names are case-insensitive
 * @param body the bytes of the body, empty when there was none; do not change the array
 * @param address the address the request came from
 * @param receivedAt when it was received, on the clock of the sandbox
 */
public record ReceivedRequest(
        String scheme,
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        byte[] body,
        String address,
        Instant receivedAt) {

    private static final Pattern HOST =
            Pattern.compile("([\\w.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    /** The first value of a header; empty if absent. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /**
     * Scheme, host and port as the client has asked for them, perhaps of a proxy in between; empty
     * if it has named no host.
     */
    public Optional<String> origin() {
        var host = forwarded("X-Forwarded-Host").or(() -> header("Host"));
        var usedScheme =
                forwarded("X-Forwarded-Proto")
                        .filter(proto -> proto.equals("http") || proto.equals("https"))
                        .orElse(scheme);
        return host.filter(name -> HOST.matcher(name).matches())
                .map(name -> usedScheme + "://" + name);
    }

    /** What the first of several proxies was asked for. */
    private Optional<String> forwarded(String name) {
        return header(name).map(value -> value.split(",")[0].strip());
    }

    /** The body read as UTF-8. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query);
    }
}
