/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.answer.MarketplaceStats;
import io.github.cameldiscogs.sandbox.internal.answer.Money;
import io.github.cameldiscogs.sandbox.internal.catalogue.Market;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.market.Condition;
import io.github.cameldiscogs.sandbox.internal.market.Currency;
import io.github.cameldiscogs.sandbox.internal.market.Order;
import java.util.LinkedHashMap;

/** Fees, suggestions and statistics (API section 4.2). */
final class PriceOperations {

    private static final double LOSS_PER_GRADE = 0.85;

    private final Market market;

    PriceOperations(Market market) {
        this.market = market;
    }

    Answer fee(Request request) {
        return fee(request, Currency.USD);
    }

    Answer feeInCurrency(Request request) {
        var currency =
                Currency.of(request.path("currency"))
                        .orElseThrow(() -> Refusal.unexpected("currency", Currency.codes()));
        return fee(request, currency);
    }

    private static Answer fee(Request request, Currency currency) {
        var price = request.path("price");
        if (!price.matches("\\d{1,12}\\.\\d+")) {
            throw Refusal.notFound();
        }
        return Answer.json(currency.money(Order.feeOf(Double.parseDouble(price))));
    }

    Answer suggestions(Request request) {
        long release = existingRelease(request);
        var suggestions = new LinkedHashMap<String, Money>();
        if (market.numberForSale(release) > 0) {
            var currency = request.caller().currency();
            double price = Currency.USD.to(currency, market.price(release));
            for (var condition : Condition.MEDIA) {
                suggestions.put(condition, currency.money(price));
                price *= LOSS_PER_GRADE;
            }
        }
        return Answer.json(suggestions);
    }

    Answer stats(Request request) {
        long release = existingRelease(request);
        var currency = request.currency();
        var lowest = market.lowestPrice(release);
        // Recorded in 2026: nothing for sale is 0 and not null, and amounts are rounded
        return Answer.json(
                new MarketplaceStats(
                        lowest == null ? null : lowest(lowest.doubleValue(), currency),
                        market.numberForSale(release),
                        false));
    }

    private static Money lowest(double dollars, Currency currency) {
        return currency.money(Math.round(Currency.USD.to(currency, dollars) * 100) / 100.0);
    }

    private static long existingRelease(Request request) {
        long release = request.pathNumber("release_id");
        if (!Releases.exist(release)) {
            throw Refusal.of(404, "Release not found.");
        }
        return release;
    }
}
