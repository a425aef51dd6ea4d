/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an order. Source: Discogs API, editOrder.
 *
 * @param status one of the order's next statuses
 * @param shipping price of shipping; setting it sends an invoice
 */
public record OrderChange(@Nullable String status, @Nullable BigDecimal shipping)
        implements DiscogsWrite {}
