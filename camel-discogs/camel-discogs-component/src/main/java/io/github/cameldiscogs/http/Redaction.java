/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import com.github.scribejava.core.utils.OAuthEncoder;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes out of a text what the caller's credentials hold, should a server echo them. */
final class Redaction {

    private static final Pattern PAIR = Pattern.compile("(\\w+)=\"?([^\",\\s]+)");
    private static final Set<String> NO_SECRETS =
            Set.of("oauth_signature_method", "oauth_version", "oauth_timestamp");

    private static final String MASK = "xxxxxx";

    private final String authorization;

    /**
     * @param authorization the value of the header {@code Authorization} that was sent; null for
     *     none
     */
    Redaction(String authorization) {
        this.authorization = authorization;
    }

    String of(String text) {
        if (authorization == null) {
            return text;
        }
        var redacted = text;
        for (var secret : secrets()) {
            redacted = redacted.replace(secret, MASK);
        }
        return redacted;
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

    /**
     * @return the cause itself; null when credentials show in it, or in what caused it
     */
    <T extends Throwable> T of(T cause) {
        return isHarmless(cause) ? cause : null;
    }

    private boolean isHarmless(Throwable cause) {
        return cause == null
                || cause.toString().equals(of(cause.toString()))
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
