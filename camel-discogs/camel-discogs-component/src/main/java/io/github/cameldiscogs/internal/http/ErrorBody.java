/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * The content of a refusal: JSON, plain text, HTML or empty (API section 2.8).
 *
 * @param message Discogs's words, or a substitute
 * @param detail the errors of single values; empty if there are none
 */
record ErrorBody(String message, List<Map<String, @Nullable Object>> detail) {

    private static final Pattern HTML =
            Pattern.compile("\\A\\s*<(!doctype|html|head|body)", Pattern.CASE_INSENSITIVE);

    /** Bounded quantifiers, because a hostile page could begin a title in each of its words. */
    private static final Pattern TITLE =
            Pattern.compile(
                    "<title[^>]{0,100}>(.{0,500}?)</title>",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String BYTE_ORDER_MARK = "\ufeff";

    static ErrorBody of(HttpResponse response) {
        var text =
                new String(response.body(), charset(response)).replace(BYTE_ORDER_MARK, "").strip();
        var json = json(text);
        var message = json.get("message") instanceof String given ? given : words(text);
        return new ErrorBody(
                message.isBlank() ? standIn(response.status()) : message, detail(json));
    }

    private static String words(String text) {
        return HTML.matcher(text).find() ? page(text) : text;
    }

    private static Charset charset(HttpResponse response) {
        try {
            var type = ContentType.parse(response.header("content-type"));
            return type == null ? StandardCharsets.UTF_8 : type.getCharset(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Unknown character set
            return StandardCharsets.UTF_8;
        }
    }

    /** The fields of a JSON object; empty for text and HTML. */
    private static Map<String, Object> json(String text) {
        try {
            var json = DiscogsJson.readMap(text.getBytes(StandardCharsets.UTF_8));
            return json == null ? Map.of() : json;
        } catch (IOException e) {
            return Map.of();
        }
    }

    /** Omits details that differ from the documented form; the message has to do then. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> detail(Map<String, Object> json) {
        return json.get("detail") instanceof List<?> detail
                        && detail.stream().allMatch(Map.class::isInstance)
                ? (List<Map<String, @Nullable Object>>) detail
                : List.of();
    }

    private static String page(String html) {
        var title = TITLE.matcher(html);
        return title.find()
                ? "an HTML page titled '%s'".formatted(title.group(1).strip())
                : "an HTML page";
    }

    private static String standIn(int status) {
        return status == HttpStatus.SC_TOO_MANY_REQUESTS
                ? "too many requests (without a message)"
                : "no message";
    }
}
