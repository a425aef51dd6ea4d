/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All users, found by name in any letter case, or by personal token. */
public final class Accounts {

    private final Map<String, Account> byUsername = new LinkedHashMap<>();
    private final Map<String, Account> byToken = new LinkedHashMap<>();
    private final long seed;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Duration jobDuration;
    private final Neighbours neighbours;

    /**
     * @param starts the accounts besides those that every sandbox has; one of them may replace one
     *     of those
     */
    public Accounts(
            List<AccountStart> starts,
            long seed,
            Catalogue catalogue,
            Clock clock,
            Duration jobDuration) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.clock = clock;
        this.jobDuration = jobDuration;
        this.neighbours = new Neighbours(seed, catalogue, clock, jobDuration);
        starts.forEach(this::add);
    }

    /**
     * Adds a user, who replaces one of that name whom every sandbox has.
     *
     * @throws IllegalArgumentException if one of that name or with that token was added before
     */
    public synchronized void add(AccountStart start) {
        var key = key(start.username());
        if (byUsername.containsKey(key)) {
            throw new IllegalArgumentException(
                    "Two accounts are named " + start.username() + " (case does not count)");
        }
        if (start.token() != null && byToken.containsKey(start.token())) {
            throw new IllegalArgumentException(
                    "Account " + start.username() + " has the token of another account");
        }
        var account = new Account(start, byUsername.size(), seed, catalogue, clock, jobDuration);
        byUsername.put(key, account);
        if (start.token() != null) {
            byToken.put(start.token(), account);
        }
    }

    public synchronized Optional<Account> named(String username) {
        return Optional.ofNullable(byUsername.get(key(username)))
                .or(() -> neighbours.named(username));
    }

    public synchronized Optional<Account> withToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** Those with lists and inventories: first those that were added, in that order. */
    public synchronized List<Account> all() {
        var others =
                neighbours.full().stream()
                        .filter(one -> !byUsername.containsKey(key(one.username())));
        return Stream.concat(byUsername.values().stream(), others).toList();
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
