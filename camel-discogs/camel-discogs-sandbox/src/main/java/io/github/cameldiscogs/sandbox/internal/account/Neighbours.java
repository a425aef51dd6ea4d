/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Contributors;
import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
import io.github.cameldiscogs.sandbox.internal.catalogue.Population;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The accounts that every sandbox has besides those it was told of: two sellers and two collectors,
 * and the many users who enter releases and buy things. Of the latter, an account exists once
 * somebody asks for it.
 */
final class Neighbours {

    private static final List<AccountStart> FULL =
            List.of(
                    new AccountStart("harbour_records", null, 120, true, 30, true, 160),
                    new AccountStart("plattenkeller", null, 80, true, 20, true, 420),
                    new AccountStart("night_owl_tapes", null, 900, true, 140, true, 0),
                    new AccountStart("shellac_sally", null, 340, true, 75, false, 12));
    private static final int FIRST_FULL = 900;
    private static final int PERCENT_WITHOUT_COLLECTION = 45;
    private static final int LARGEST_COLLECTION = 300;
    private static final int LARGEST_WANTLIST = 60;

    private final long seed;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Duration jobDuration;
    private final List<Account> full;
    private final Map<Integer, Account> many = new ConcurrentHashMap<>();

    Neighbours(long seed, Catalogue catalogue, Clock clock, Duration jobDuration) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.clock = clock;
        this.jobDuration = jobDuration;
        this.full =
                IntStream.range(0, FULL.size())
                        .mapToObj(i -> account(FULL.get(i), FIRST_FULL + i))
                        .toList();
    }

    /** The sellers and collectors. */
    List<Account> full() {
        return full;
    }

    /** One of them, in any letter case. */
    Optional<Account> named(String username) {
        return full.stream()
                .filter(one -> one.username().equalsIgnoreCase(username))
                .findFirst()
                .or(() -> oneOfMany(username));
    }

    private Optional<Account> oneOfMany(String username) {
        Population population = catalogue.population();
        var number = population.find(username);
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(many.computeIfAbsent(number.getAsInt(), this::oneOfMany));
    }

    private Account oneOfMany(int number) {
        var draw = new Draw(seed, Draw.Kind.ACCOUNT, ~number);
        boolean collects = !draw.chance(PERCENT_WITHOUT_COLLECTION);
        var start =
                new AccountStart(
                        catalogue.population().name(number),
                        null,
                        collects ? 1 + draw.below(LARGEST_COLLECTION) : 0,
                        draw.chance(80),
                        collects ? draw.below(LARGEST_WANTLIST) : 0,
                        draw.chance(80),
                        0,
                        false);
        return account(start, Contributors.FIRST_OF_POPULATION + number);
    }

    private Account account(AccountStart start, int ordinal) {
        return new Account(start, ordinal, seed, catalogue, clock, jobDuration);
    }
}
