/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import com.github.scribejava.core.utils.OAuthEncoder;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out of a text what the caller's credentials hold, should a server echo them. */
final class Redaction {

    private static final Pattern PAIR = Pattern.compile("(\\w+)=\"?([^\",\\s]+)");
    private static final Set<String> NO_SECRETS =
            Set.of("oauth_signature_method", "oauth_version", "oauth_timestamp");

    private Redaction() {}

    /**
     * @param authorization the value of the header {@code Authorization} that was sent; null for
     *     none
     */
    static String redact(String text, String authorization) {
        if (authorization == null) {
            return text;
        }
        var pairs = PAIR.matcher(authorization);
        var redacted = text;
        while (pairs.find()) {
            if (!NO_SECRETS.contains(pairs.group(1))) {
                redacted = redacted.replace(pairs.group(2), "xxxxxx");
                redacted = redacted.replace(decoded(pairs.group(2)), "xxxxxx");
            }
        }
        return redacted;
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
