/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer before compression and delivery.
 *
 * @param status the HTTP status
 * @param headers headers in the order in which they are sent, {@code Content-Type} included
 * @param body the bytes of the body, empty when there is none
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public static final String CONTENT_TYPE = "Content-Type";
    public static final String JSON = "application/json";

    private static final byte[] NOTHING = {};

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of(CONTENT_TYPE, contentType), body);
    }

    public static Answer of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer json(int status, Object value) {
        return of(status, JSON, Json.bytes(value));
    }

    public static Answer json(Object value) {
        return json(200, value);
    }

    /** Discogs's JSON envelope of an error message. */
    public static Answer message(int status, String message) {
        return json(status, Map.of("message", message));
    }

    public static Answer noContent() {
        return empty(204);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), NOTHING);
    }

    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    public Answer without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.keySet().removeIf(header::equalsIgnoreCase);
        return new Answer(status, fewer, body);
    }

    public Answer withBody(byte[] other) {
        return new Answer(status, headers, other);
    }

    /** With another text in place of one, in headers and body; both are ASCII. */
    public Answer replacing(String text, String other) {
        var changed = new LinkedHashMap<>(headers);
        changed.replaceAll((name, value) -> value.replace(text, other));
        // One char per byte leaves all other bytes as they are
        var changedBody =
                isPicture()
                        ? body
                        : new String(body, StandardCharsets.ISO_8859_1)
                                .replace(text, other)
                                .getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(status, changed, changedBody);
    }

    public boolean isJson() {
        return headers.getOrDefault(CONTENT_TYPE, "").startsWith(JSON);
    }

    boolean isPicture() {
        return headers.getOrDefault(CONTENT_TYPE, "").startsWith("image/");
    }
}
