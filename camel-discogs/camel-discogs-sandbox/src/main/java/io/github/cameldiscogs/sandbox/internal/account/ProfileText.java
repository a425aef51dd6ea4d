/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
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

    static ProfileText generated(long seed, int ordinal) {
        var draw = new Draw(seed, Draw.Kind.ACCOUNT, ordinal);
        return new ProfileText(
                draw.pick(NAMES),
                draw.chance(50) ? "https://example.com/" : "",
                draw.pick(PLACES),
                "I collect [b]everything[/b] by [a1].\r\nSee [url=https://example.com/]my page[/url].",
                draw.pick(List.of(Currency.USD, Currency.EUR, Currency.GBP)));
    }
}
