/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import io.github.cameldiscogs.model.PriceSuggestions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets prices by what Discogs suggests for a release in that condition: never below the floor of a
 * copy, and no more of them in a day than allowed.
 */
public final class PriceRules {

    private static final Logger LOG = LoggerFactory.getLogger(PriceRules.class);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BigDecimal percent;
    private final int mostOfDay;
    private final Duration every;
    private final ZoneId zone;
    private final Clock clock;

    /** A copy whose price a rule may set. */
    public record Priced(
            String sku,
            long releaseId,
            String mediaCondition,
            BigDecimal price,
            BigDecimal floorPrice) {}

    /**
     * @param percent of what Discogs suggests
     * @param mostOfDay so many prices are changed in a day
     * @param every how often a copy is looked at
     * @param zone in which days begin
     */
    PriceRules(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            BigDecimal percent,
            int mostOfDay,
            Duration every,
            ZoneId zone,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.percent = percent;
        this.mostOfDay = mostOfDay;
        this.every = every;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * The copy that nobody has looked at for the longest time. It counts as looked at, whatever
     * comes of it: no copy holds up the others.
     *
     * @return null if none is due, or no more prices may be changed today
     */
    public Priced next() {
        if (changesOfToday() >= mostOfDay) {
            return null;
        }
        var due =
                jdbc.sql(
                                """
                                SELECT sku, release_id, media_condition, price, floor_price FROM stock
                                WHERE state = 'in stock' AND floor_price IS NOT NULL
                                    AND (priced IS NULL OR priced < :before)
                                ORDER BY priced NULLS FIRST, sku LIMIT 1
                                """)
                        .param("before", now().minus(every))
                        .query(Priced.class)
                        .optional();
        due.ifPresent(this::looked);
        return due.orElse(null);
    }

    private long changesOfToday() {
        var midnight = LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone);
        return jdbc.sql("SELECT COUNT(*) FROM price_change WHERE changed >= :midnight")
                .param("midnight", midnight.toOffsetDateTime())
                .query(Long.class)
                .single();
    }

    private void looked(Priced copy) {
        jdbc.sql("UPDATE stock SET priced = :now WHERE sku = :sku")
                .param("now", now())
                .param("sku", copy.sku())
                .update();
    }

    /** Sets the price of a copy, unless somebody else has, or it is gone. */
    public void apply(Priced copy, PriceSuggestions suggestions) {
        var suggested = suggestions.byCondition().get(copy.mediaCondition());
        if (suggested == null || suggested.value() == null) {
            return;
        }
        var price = price(suggested.value()).max(copy.floorPrice());
        if (price.compareTo(copy.price()) != 0) {
            transaction.executeWithoutResult(any -> change(copy, price));
        }
    }

    private BigDecimal price(BigDecimal suggested) {
        return suggested.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    private void change(Priced copy, BigDecimal price) {
        int changed =
                jdbc.sql(
                                """
                                UPDATE stock SET price = :price
                                WHERE sku = :sku AND state = 'in stock' AND price = :before
                                """)
                        .param("price", price)
                        .param("sku", copy.sku())
                        .param("before", copy.price())
                        .update();
        if (changed == 1) {
            jdbc.sql(
                            """
                            INSERT INTO price_change (sku, changed, price_before, price_after)
                            VALUES (:sku, :now, :before, :price)
                            """)
                    .param("sku", copy.sku())
                    .param("now", now())
                    .param("before", copy.price())
                    .param("price", price)
                    .update();
            LOG.info("copy {}: {} instead of {}", copy.sku(), price, copy.price());
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
