/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and amounts as a person reads them, fit for HTML. */
final class Words {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    Words(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param time null gives an empty text
     */
    String time(OffsetDateTime time) {
        return time == null
                ? ""
                : "<time datetime=\"%s\">%s</time>"
                        .formatted(time.toInstant(), MINUTE.format(time.atZoneSameInstant(zone)));
    }

    String second(Instant time) {
        return "<time datetime=\"%s\">%s</time>".formatted(time, SECOND.format(time.atZone(zone)));
    }

    /**
     * @param amount null gives a dash
     */
    static String amount(BigDecimal amount, String currency) {
        return amount == null
                ? "–"
                : "%s %s".formatted(amount.toPlainString(), Html.escape(currency)).strip();
    }

    /** Such as 1 order, 2 orders. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
