/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

import io.github.cameldiscogs.internal.text.OneLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Discogs rejects a value in the request (status 422, or another 4xx). */
public class DiscogsValidationException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    /** In characters. */
    private static final int LONGEST_WORDS = 500;

    private final List<Map<String, @Nullable Object>> detail;

    public DiscogsValidationException(
            DiscogsFailure failure,
            List<Map<String, @Nullable Object>> detail,
            @Nullable Throwable cause) {
        super(failure, words(detail), cause);
        this.detail = detail;
    }

    /** The place and error of each invalid value, in one line; the values are not shown. */
    private static String words(List<Map<String, @Nullable Object>> detail) {
        var words =
                OneLine.of(
                        detail.stream()
                                .map(DiscogsValidationException::words)
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("; ")));
        if (words.isEmpty()) {
            return "";
        }
        return " [%s]"
                .formatted(
                        words.length() > LONGEST_WORDS
                                ? OneLine.plain(words.substring(0, LONGEST_WORDS)) + " ..."
                                : words);
    }

    private static String words(Map<String, Object> wrong) {
        var words = Objects.toString(wrong.get("msg"), "");
        return wrong.get("loc") instanceof List<?> place && !place.isEmpty()
                ? place.stream().map(String::valueOf).collect(Collectors.joining("."))
                        + ": "
                        + words
                : words;
    }

    /**
     * Discogs's errors of single values, with {@code type}, {@code loc}, {@code msg} and {@code
     * input}; empty if there are none. This is raw data of Discogs: unlike the message of this
     * exception it may contain line breaks and control characters.
     */
    public List<Map<String, @Nullable Object>> getDetail() {
        return detail;
    }
}
