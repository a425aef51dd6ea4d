/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import com.github.scribejava.core.utils.OAuthEncoder;

/** Writes texts into addresses in the one way that can be signed (RFC 5849, section 3.6). */
final class PercentEncoding {

    private PercentEncoding() {}

    /** Most texts need no encoding, and ScribeJava finds that out at some cost. */
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

    /** Whether RFC 3986, section 2.3, forbids to encode it. */
    private static boolean isUnreserved(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || "-._~".indexOf(character) >= 0;
    }
}
