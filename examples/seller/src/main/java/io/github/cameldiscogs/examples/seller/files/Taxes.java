/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.files;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Taxes that are contained in prices, exact to the cent. */
final class Taxes {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CENTS = 2;

    private final BigDecimal percent;

    /**
     * @param percent of the price without them
     */
    Taxes(BigDecimal percent) {
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("Taxes are not below 0 percent: " + percent);
        }
        this.percent = percent;
    }

    /** Null for an amount that is not known. */
    BigDecimal in(BigDecimal amount) {
        return amount == null
                ? null
                : amount.multiply(percent)
                        .divide(HUNDRED.add(percent), CENTS, RoundingMode.HALF_UP);
    }

    /** Null for an amount that is not known. */
    BigDecimal net(BigDecimal amount) {
        return amount == null ? null : amount.subtract(in(amount));
    }
}
