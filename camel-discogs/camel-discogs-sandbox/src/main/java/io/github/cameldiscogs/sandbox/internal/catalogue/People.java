/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.List;

/** Names and addresses of users in real life. */
public final class People {

    private static final List<Country> COUNTRIES =
            List.of(
                    Country.US,
                    Country.US,
                    Country.UK,
                    Country.UK,
                    Country.GERMANY,
                    Country.GERMANY,
                    Country.FRANCE,
                    Country.ITALY,
                    Country.NETHERLANDS,
                    Country.SPAIN,
                    Country.SWEDEN,
                    Country.POLAND,
                    Country.JAPAN,
                    Country.BRAZIL,
                    Country.AUSTRIA);

    private People() {}

    public static String name(Draw draw) {
        return name(draw.pick(COUNTRIES), draw);
    }

    /** A town and its country. */
    public static String location(Draw draw) {
        var country = draw.pick(COUNTRIES);
        return draw.pick(country.language().words("place")) + ", " + country.today();
    }

    /** Name, street, town and country on a line each. */
    public static String address(Draw draw) {
        var country = draw.pick(COUNTRIES);
        return "%s\n%s %d\n%05d %s\n%s"
                .formatted(
                        name(country, draw),
                        draw.pick(country.language().words("street")),
                        draw.between(1, 180),
                        draw.between(10_000, 99_000),
                        draw.pick(country.language().words("place")),
                        country.today());
    }

    private static String name(Country country, Draw draw) {
        return draw.pick(country.language().words("given"))
                + " "
                + draw.pick(country.language().words("family"));
    }
}
