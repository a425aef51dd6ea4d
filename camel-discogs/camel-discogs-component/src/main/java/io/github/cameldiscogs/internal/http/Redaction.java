/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.internal.secret.Secrets;
import io.github.cameldiscogs.internal.text.Causes;
import io.github.cameldiscogs.internal.text.OneLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a server's text fit for a message: secrets masked, on one line, shortened. */
final class Redaction {

    private static final String NOTHING = "xxxxxx";

    /** In characters. */
    private static final int LONGEST = 500;

    /** The most text searched for secrets, in characters: all of a refusal. */
    private static final int LONGEST_READ = 64 * 1024;

    private final Supplier<Secrets> source;
    private @Nullable Secrets secrets;
    private boolean unknown;

    /**
     * @param source called once, and only if there is a text to show; if it fails, no text is shown
     */
    Redaction(Supplier<Secrets> source) {
        this.source = source;
    }

    String of(String text) {
        // Masked before shortening: a cut secret would not be recognized
        var line = OneLine.of(masked(beginning(text, LONGEST_READ)));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }

    private static String beginning(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private String masked(String text) {
        var known = secrets();
        return known == null ? NOTHING : known.masked(text);
    }

    /** Null if they cannot be determined. */
    private @Nullable Secrets secrets() {
        if (secrets == null && !unknown) {
            try {
                secrets = source.get();
            } catch (RuntimeException e) {
                // A custom strategy failed; its exception may contain secrets
                unknown = true;
            }
        }
        return secrets;
    }

    /** The same details with all texts masked. */
    List<Map<String, @Nullable Object>> of(List<Map<String, @Nullable Object>> detail) {
        return detail.stream().map(this::masked).toList();
    }

    private Map<String, @Nullable Object> masked(Map<?, ?> fields) {
        var masked = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, value) -> masked.put(masked(name.toString()), maskedPart(value)));
        return masked;
    }

    private @Nullable Object maskedPart(@Nullable Object part) {
        if (part instanceof Map<?, ?> fields) {
            return masked(fields);
        }
        if (part instanceof List<?> parts) {
            return parts.stream().map(this::maskedPart).toList();
        }
        return part instanceof String text ? masked(text) : part;
    }

    /**
     * @return the cause itself; null if it or one of its causes contains a secret
     */
    @Nullable Throwable of(@Nullable Throwable cause) {
        return Causes.all(cause).map(Throwable::toString).allMatch(this::isHarmless) ? cause : null;
    }

    /** A text too long to be searched counts as unsafe. */
    private boolean isHarmless(String text) {
        return text.length() <= LONGEST_READ && text.equals(masked(text));
    }
}
