/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What each form of the page carries, and no other site can know. It is another one after each
 * start.
 */
final class FormToken {

    static final String FIELD = "token";

    private static final int BYTES = 32;

    private final String value;

    FormToken() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The field that every form needs. */
    String field() {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(FIELD, value);
    }

    /**
     * @param other null if the form had none
     */
    boolean is(String other) {
        return other != null && MessageDigest.isEqual(bytes(value), bytes(other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "FormToken[xxxxxx]";
    }
}
