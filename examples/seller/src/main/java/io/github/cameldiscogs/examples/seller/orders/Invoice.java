/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.orders;

import java.math.BigDecimal;

/**
 * What the buyer is to pay for shipping.
 *
 * @param order the number of the order
 * @param shipping in the currency of the order
 */
public record Invoice(String order, BigDecimal shipping) {}
