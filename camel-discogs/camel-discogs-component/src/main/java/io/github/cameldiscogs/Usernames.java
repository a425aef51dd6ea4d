/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.Credentials;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.support.LRUCacheFactory;

/** Remembers whom credentials belong to, so that Discogs is asked once for each. */
final class Usernames {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<Credentials, String> names = LRUCacheFactory.newLRUCache(MOST_REMEMBERED);

    String of(Credentials credentials, Supplier<String> ask) {
        var known = names.get(credentials);
        if (known != null) {
            return known;
        }
        var name = ask.get();
        names.put(credentials, name);
        return name;
    }
}
