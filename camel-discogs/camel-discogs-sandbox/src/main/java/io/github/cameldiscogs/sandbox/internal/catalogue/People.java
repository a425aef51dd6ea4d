/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * Who users are in real life, and where they live. It follows from the username, so that what they
 * tell sellers agrees with their profiles.
 */
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
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTWXY";

    private People() {}

    /** The given and the family name of a user. */
    public static String name(String username) {
        var draw = draw(username);
        return name(draw.pick(COUNTRIES), draw);
    }

    /** The town and the country of a user. */
    public static String location(String username) {
        var draw = draw(username);
        var country = draw.pick(COUNTRIES);
        name(country, draw);
        return place(country, draw) + ", " + country.today();
    }

    /** Name, street, town and country of a user, on a line each. */
    public static String address(String username) {
        var draw = draw(username);
        var country = draw.pick(COUNTRIES);
        var name = name(country, draw);
        var place = place(country, draw);
        return String.join("\n", name, street(country, draw), town(country, place, draw))
                + "\n"
                + country.today();
    }

    private static Draw draw(String username) {
        return new Draw(0, Draw.Kind.USER, username.toLowerCase(Locale.ROOT).hashCode());
    }

    private static String name(Country country, Draw draw) {
        return draw.pick(country.language().words("given"))
                + " "
                + draw.pick(country.language().words("family"));
    }

    private static String place(Country country, Draw draw) {
        return draw.pick(country.language().words("place", country));
    }

    private static String street(Country country, Draw draw) {
        var street = draw.pick(country.language().words("street"));
        int number = draw.between(1, 180);
        return switch (country.language()) {
            case ENGLISH, FRENCH -> number + " " + street;
            default -> street + " " + number;
        };
    }

    /** With the postal code, in the order that is usual there. */
    private static String town(Country country, String place, Draw draw) {
        int number = draw.between(10_000, 98_999);
        return switch (country) {
            case US -> place + " " + number;
            case UK ->
                    place
                            + " "
                            + letters(draw)
                            + number % 10
                            + " "
                            + number / 10_000
                            + letters(draw);
            case NETHERLANDS -> number / 10 + " " + letters(draw) + " " + place;
            case AUSTRIA -> number / 10 + " " + place;
            case POLAND -> number / 1_000 + "-" + Digits.of(number % 1_000, 3) + " " + place;
            default -> number + " " + place;
        };
    }

    private static String letters(Draw draw) {
        return "" + letter(draw) + letter(draw);
    }

    private static char letter(Draw draw) {
        return LETTERS.charAt(draw.below(LETTERS.length()));
    }
}
