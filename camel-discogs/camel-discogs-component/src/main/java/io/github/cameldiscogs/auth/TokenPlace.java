/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.internal.text.QuotedValue;
import java.nio.charset.StandardCharsets;

/**
 * The place of a value in a token store. A value encrypted for one place cannot be decrypted in
 * another.
 *
 * @param name the key of the row
 * @param binding another value of the row that is protected against changes; empty for none
 */
record TokenPlace(Kind kind, String name, String binding) {

    static TokenPlace ofAccount(String account) {
        return new TokenPlace(Kind.ACCOUNT, account, "");
    }

    /**
     * @param expiresAt milliseconds since 1970
     */
    static TokenPlace ofRequestToken(String fingerprint, long expiresAt) {
        return new TokenPlace(Kind.REQUEST_TOKEN, fingerprint, " until " + expiresAt);
    }

    byte[] associatedData() {
        return (kind.words + ' ' + name + binding).getBytes(StandardCharsets.UTF_8);
    }

    /** What to do about clear text there if there is a key. */
    String adviceOnClear() {
        return kind.adviceOnClear;
    }

    /** For messages. */
    @Override
    public String toString() {
        return "%s %s in %s".formatted(kind.words, QuotedValue.of(name), kind.table);
    }

    private enum Kind {
        ACCOUNT(
                "account",
                "discogs_access_token",
                "if it was kept before there was a key, call reencrypt(), else remove the account and let its user authorize again"),
        REQUEST_TOKEN("request token", "discogs_request_token", "the user must start again");

        private final String words;
        private final String table;
        private final String adviceOnClear;

        Kind(String words, String table, String adviceOnClear) {
            this.words = words;
            this.table = table;
            this.adviceOnClear = adviceOnClear;
        }
    }
}
