/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import java.util.LinkedHashSet;
import java.util.Set;

/** The most recently used nonces (RFC 5849, section 3.3). */
final class NonceLog {

    private static final int KEPT = 20_000;

    private final Set<String> used = new LinkedHashSet<>();

    /** False if this combination was used before. */
    synchronized boolean use(String consumerKey, String token, String timestamp, String nonce) {
        boolean fresh = used.add(String.join("&", consumerKey, token, timestamp, nonce));
        if (used.size() > KEPT) {
            used.remove(used.iterator().next());
        }
        return fresh;
    }
}
