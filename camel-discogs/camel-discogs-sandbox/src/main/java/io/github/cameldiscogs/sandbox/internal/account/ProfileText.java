/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
import io.github.cameldiscogs.sandbox.internal.catalogue.People;
import io.github.cameldiscogs.sandbox.internal.market.Currency;
import java.util.List;

/**
 * Users' texts about themselves.
 *
 * @param profile in Discogs markup
 * @param currency the currency of their purchases and sales
 */
public record ProfileText(
        String name, String homePage, String location, String profile, Currency currency) {

    private static final List<Currency> CURRENCIES =
            List.of(Currency.USD, Currency.EUR, Currency.GBP);

    /** Names and where they live. */
    private static final List<List<String>> RESIDENTS =
            List.of(
                    List.of("Jörg Plattenfreund", "Köln, Germany"),
                    List.of("Anna K.", "Leipzig, Germany"),
                    List.of("", ""),
                    List.of("M. O'Neill", "Berlin"),
                    List.of("斎藤", "Düsseldorf"));

    private static final String ENTHUSIASTIC =
            "I collect [b]everything[/b] by [a1].\r\nSee [url=https://example.com/]my page[/url].";

    private static final List<String> PROFILES =
            List.of(
                    "Buying more than selling.",
                    "Here for the [b]singles[/b].",
                    "Please write before you order.",
                    "Collecting since my first paper round.\r\n\r\nAlways happy about corrections.",
                    "If it has a picture sleeve, I want it.");

    static ProfileText generated(long seed, int ordinal) {
        var draw = new Draw(seed, Draw.Kind.ACCOUNT, ordinal);
        var resident = draw.pick(RESIDENTS);
        boolean enthusiastic = ordinal == 0 || draw.chance(50);
        return new ProfileText(
                resident.get(0),
                draw.chance(50) ? "https://example.com/" : "",
                resident.get(1),
                enthusiastic ? ENTHUSIASTIC : draw.pick(PROFILES),
                resident.get(1).isEmpty() ? draw.pick(CURRENCIES) : Currency.EUR);
    }

    /** A profile of one of the many users, who mostly say little about themselves. */
    static ProfileText ofMany(long seed, int ordinal, String username) {
        var draw = new Draw(seed, Draw.Kind.ACCOUNT, ordinal);
        return new ProfileText(
                draw.chance(60) ? "" : People.name(username),
                draw.chance(90) ? "" : "https://example.com/",
                draw.chance(40) ? "" : People.location(username),
                draw.chance(70) ? "" : draw.pick(PROFILES),
                draw.pick(CURRENCIES));
    }
}
