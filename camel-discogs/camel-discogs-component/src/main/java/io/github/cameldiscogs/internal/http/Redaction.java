/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import com.github.scribejava.core.utils.OAuthEncoder;
import io.github.cameldiscogs.internal.text.OneLine;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes what a server has said fit for a message: without the caller's credentials, should it echo
 * them, on one line, and not too long.
 */
final class Redaction {

    private static final Pattern PAIR = Pattern.compile("(\\w+)=\"?([^\",\\s]+)");
    private static final Set<String> NO_SECRETS =
            Set.of("oauth_signature_method", "oauth_version", "oauth_timestamp");

    private static final String MASK = "xxxxxx";
    private static final int LONGEST = 500;

    private final String authorization;

    /**
     * @param authorization the value of the header {@code Authorization} that was sent; null for
     *     none
     */
    Redaction(String authorization) {
        this.authorization = authorization;
    }

    String of(String text) {
        // First of all masked: half of a secret would not be known again
        var line = OneLine.of(masked(text));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }

    private String masked(String text) {
        if (authorization == null) {
            return text;
        }
        var masked = text;
        for (var secret : secrets()) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }

    private Set<String> secrets() {
        var secrets = new LinkedHashSet<String>();
        secrets.add(authorization);
        secrets.add(authorization.substring(authorization.indexOf(' ') + 1));
        var pairs = PAIR.matcher(authorization);
        while (pairs.find()) {
            if (!NO_SECRETS.contains(pairs.group(1))) {
                secrets.add(pairs.group(2));
                secrets.add(decoded(pairs.group(2)));
            }
        }
        secrets.remove("");
        return secrets;
    }

    /** The same with none of the credentials in any of its texts. */
    List<Map<String, Object>> of(List<Map<String, Object>> detail) {
        return detail.stream().map(this::masked).toList();
    }

    private Map<String, Object> masked(Map<?, ?> fields) {
        var masked = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> masked.put(masked(name.toString()), maskedPart(value)));
        return masked;
    }

    private Object maskedPart(Object part) {
        if (part instanceof Map<?, ?> fields) {
            return masked(fields);
        }
        if (part instanceof List<?> parts) {
            return parts.stream().map(this::maskedPart).toList();
        }
        return part instanceof String text ? masked(text) : part;
    }

    /**
     * @return the cause itself; null when credentials show in it, or in what caused it
     */
    Throwable of(Throwable cause) {
        return isHarmless(cause) ? cause : null;
    }

    private boolean isHarmless(Throwable cause) {
        return cause == null
                || cause.toString().equals(masked(cause.toString()))
                        && isHarmless(cause.getCause())
                        && Stream.of(cause.getSuppressed()).allMatch(this::isHarmless);
    }

    private static String decoded(String value) {
        try {
            return OAuthEncoder.decode(value);
        } catch (IllegalArgumentException e) {
            // Not percent-encoded: what was sent is all there is
            return value;
        }
    }
}
