/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.local;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A stand-in for Discogs with users who all have allowed the application to act for them. */
public final class LocalDiscogs implements AutoCloseable {

    private static final int SMALLEST = 200;
    private static final int LARGEST = 3_000;
    private static final long SEED = 18;

    private final DiscogsSandbox sandbox;
    private final List<String> usernames;

    private LocalDiscogs(DiscogsSandbox sandbox, List<String> usernames) {
        this.sandbox = sandbox;
        this.usernames = usernames;
    }

    /** With users who have 200 to 3,000 copies each, the same with each start. */
    public static LocalDiscogs start(int users, RateLimit rateLimit) {
        return start(users, SMALLEST, LARGEST, rateLimit);
    }

    /**
     * @param smallest how many copies a user has at least
     * @param largest how many at most
     */
    public static LocalDiscogs start(int users, int smallest, int largest, RateLimit rateLimit) {
        var sizes = new Random(SEED);
        var builder = DiscogsSandbox.builder().rateLimit(rateLimit);
        var usernames = new ArrayList<String>();
        for (int user = 1; user <= users; user++) {
            var name = "collector_%03d".formatted(user);
            int size = smallest + sizes.nextInt(largest - smallest + 1);
            builder.account(SandboxAccount.named(name).withCollectionSize(size));
            builder.accessToken(name, token(name).token(), token(name).secret());
            usernames.add(name);
        }
        return new LocalDiscogs(builder.start(), List.copyOf(usernames));
    }

    /** What lets the application act for a user. */
    public static AccessToken token(String username) {
        return new AccessToken("token-of-" + username, "secret-of-" + username);
    }

    public List<String> usernames() {
        return usernames;
    }

    public DiscogsSandbox sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
