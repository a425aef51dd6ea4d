/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.Credentials;
import java.util.Map;
import org.apache.camel.support.LRUCacheFactory;

/** Remembers whom credentials belong to, so that Discogs is asked once for each. */
final class Usernames {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<Credentials, String> names = LRUCacheFactory.newLRUCache(MOST_REMEMBERED);

    /** The name that is remembered; null for none. */
    String of(Credentials credentials) {
        return names.get(credentials);
    }

    void remember(Credentials credentials, String name) {
        names.put(credentials, name);
    }
}
