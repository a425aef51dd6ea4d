/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import io.github.cameldiscogs.sandbox.internal.answer.Money;
import io.github.cameldiscogs.sandbox.internal.answer.OriginalMoney;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The twelve currencies of Discogs (API section 6), at fixed rates. */
public enum Currency {
    USD("$", 1),
    GBP("£", 0.79),
    EUR("€", 0.92),
    CAD("CA$", 1.37),
    AUD("A$", 1.52),
    JPY("¥", 151),
    CHF("CHF", 0.88),
    MXN("MX$", 18.4),
    BRL("R$", 5.4),
    NZD("NZ$", 1.66),
    SEK("SEK", 10.6),
    ZAR("ZAR", 18.2);

    private final String symbol;
    private final double perDollar;

    Currency(String symbol, double perDollar) {
        this.symbol = symbol;
        this.perDollar = perDollar;
    }

    public static Optional<Currency> of(String code) {
        return Arrays.stream(values()).filter(currency -> currency.name().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Currency::name).toList();
    }

    /** Not rounded, like Discogs's conversion. */
    public double to(Currency other, double amount) {
        return other == this ? amount : amount / perDollar * other.perDollar;
    }

    public Money money(double amount) {
        return new Money(name(), amount);
    }

    /** With sign, thousands separators and two decimals, for example {@code €1,234.50}. */
    public String formatted(double amount) {
        return symbol + String.format(Locale.ROOT, "%,.2f", amount);
    }

    /** An amount in this currency, and in the caller's if that differs. */
    public OriginalMoney original(double amount, Currency callers) {
        var converted = callers == this ? null : callers.original(to(callers, amount), callers);
        return new OriginalMoney(name(), ordinal() + 1, formatted(amount), amount, converted);
    }
}
