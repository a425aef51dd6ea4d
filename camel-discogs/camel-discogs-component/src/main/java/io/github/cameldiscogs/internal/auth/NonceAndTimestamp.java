/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import com.github.scribejava.core.services.TimestampService;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Nonces and timestamps in the form that Discogs requires: with a nonce of more than 64 characters,
 * or a timestamp in milliseconds, the dance succeeds but later calls count as anonymous (API
 * section 3.3). ScribeJava's own nonces have 32 random bits, which repeat within a second of heavy
 * use.
 */
final class NonceAndTimestamp implements TimestampService {

    static final NonceAndTimestamp INSTANCE = new NonceAndTimestamp();

    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    private NonceAndTimestamp() {}

    @Override
    public String getTimestampInSeconds() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    @Override
    public String getNonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
