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

    private static final List<String> NAMES =
            List.of("Jörg Plattenfreund", "Anna K.", "", "M. O'Neill", "斎藤");
    private static final List<String> PLACES = List.of("Köln, Germany", "Detroit", "", "Osaka");

    private static final List<String> PROFILES =
            List.of(
                    "Buying more than selling.",
                    "Here for the [b]singles[/b].",
                    "Please write before you order.",
                    "Collecting since my first paper round.\r\n\r\nAlways happy about corrections.",
                    "If it has a picture sleeve, I want it.");

    static ProfileText generated(long seed, int ordinal) {
        var draw = new Draw(seed, Draw.Kind.ACCOUNT, ordinal);
        return new ProfileText(
                draw.pick(NAMES),
                draw.chance(50) ? "https://example.com/" : "",
                draw.pick(PLACES),
                "I collect [b]everything[/b] by [a1].\r\nSee [url=https://example.com/]my page[/url].",
                draw.pick(List.of(Currency.USD, Currency.EUR, Currency.GBP)));
    }

    /** A profile of one of the many users, who mostly say little about themselves. */
    static ProfileText ofMany(long seed, int ordinal) {
        var draw = new Draw(seed, Draw.Kind.ACCOUNT, ordinal);
        return new ProfileText(
                draw.chance(60) ? "" : People.name(draw),
                draw.chance(90) ? "" : "https://example.com/",
                draw.chance(40) ? "" : People.location(draw),
                draw.chance(70) ? "" : draw.pick(PROFILES),
                draw.pick(List.of(Currency.USD, Currency.EUR, Currency.GBP)));
    }
}
