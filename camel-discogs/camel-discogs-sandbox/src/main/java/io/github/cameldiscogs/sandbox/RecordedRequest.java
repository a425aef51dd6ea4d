/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as received.
 *
 * @param method the HTTP method, in upper case
 * @param path the path as sent, still percent-encoded
 * @param query the query as sent, without the question mark; empty when there was none
 * @param headers all headers; names are case-insensitive
 * @param body the bytes of the body, empty when there was none; do not change the array
 * @param address the address the request came from
 * @param receivedAt when it was received, on the clock of the sandbox
 * @param status the status of the answer; 0 if there is none or not yet
 */
public record RecordedRequest(
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        byte[] body,
        String address,
        Instant receivedAt,
        int status) {

    RecordedRequest(ReceivedRequest request, int status) {
        this(
                request.method(),
                request.path(),
                request.query(),
                request.headers(),
                request.body(),
                request.address(),
                request.receivedAt(),
                status);
    }

    /** The first value of a header; empty if absent. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The body read as UTF-8. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> " + status;
    }
}
