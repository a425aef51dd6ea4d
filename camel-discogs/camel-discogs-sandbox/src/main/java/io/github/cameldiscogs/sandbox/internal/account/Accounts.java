/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All users, found by name in any letter case, or by personal token. */
public final class Accounts {

    private final Map<String, Account> byUsername = new LinkedHashMap<>();
    private final Map<String, Account> byToken = new LinkedHashMap<>();

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
        this.neighbours = new Neighbours(seed, catalogue, clock, jobDuration);
        for (var start : starts) {
            var account =
                    new Account(start, byUsername.size(), seed, catalogue, clock, jobDuration);
            if (byUsername.put(key(start.username()), account) != null) {
                throw new IllegalArgumentException(
                        "Two accounts are named " + start.username() + " (case does not count)");
            }
            if (start.token() != null && byToken.put(start.token(), account) != null) {
                throw new IllegalArgumentException(
                        "Account " + start.username() + " has the token of another account");
            }
        }
        neighbours.full().forEach(one -> byUsername.putIfAbsent(key(one.username()), one));
    }

    public Optional<Account> named(String username) {
        return Optional.ofNullable(byUsername.get(key(username)))
                .or(() -> neighbours.oneOfMany(username));
    }

    public Optional<Account> withToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** Those with lists and inventories, in the order of their definition. */
    public List<Account> all() {
        return new ArrayList<>(byUsername.values());
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
