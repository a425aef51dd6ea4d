/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

import java.math.BigDecimal;

/**
 * What changes of an order. Source: Discogs API, editOrder.
 *
 * @param status one that the order allows next
 * @param shipping price of shipping; setting it sends an invoice
 */
public record OrderChange(String status, BigDecimal shipping) implements DiscogsWrite {}
