/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.internal.auth.Credentials;
import java.net.URI;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.camel.support.LRUCacheFactory;

/** Remembers the owner of each set of credentials, so that Discogs is asked once. */
public final class Usernames {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<Owned, RememberedUsername> names =
            LRUCacheFactory.newLRUCache(MOST_REMEMBERED);
    private final LongSupplier nanoTime;

    public Usernames(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The owner's name at an origin: the same credentials may belong to another user elsewhere. */
    public RememberedUsername of(URI apiUrl, Credentials credentials) {
        return names.computeIfAbsent(
                new Owned(apiUrl, credentials), owned -> new RememberedUsername(nanoTime));
    }

    private record Owned(URI apiUrl, Credentials credentials) {}
}
