/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

/**
 * A message to the other party of an order, a new status, or both. Source: Discogs API,
 * addOrderMessage.
 */
public record OrderMessageText(String message, String status) implements DiscogsWrite {}
