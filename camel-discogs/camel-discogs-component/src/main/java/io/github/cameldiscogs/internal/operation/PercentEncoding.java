/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import com.github.scribejava.core.utils.OAuthEncoder;

/** Percent-encodes text for URLs in the way that signatures require (RFC 5849, section 3.6). */
final class PercentEncoding {

    private PercentEncoding() {}

    /** Shortcut for text without reserved characters, for which ScribeJava is slow. */
    static String of(String text) {
        return isUnreserved(text) ? text : OAuthEncoder.encode(text);
    }

    private static boolean isUnreserved(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (!isUnreserved(text.charAt(place))) {
                return false;
            }
        }
        return true;
    }

    /** Unreserved characters, which must not be encoded (RFC 3986, section 2.3). */
    private static boolean isUnreserved(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || "-._~".indexOf(character) >= 0;
    }
}
