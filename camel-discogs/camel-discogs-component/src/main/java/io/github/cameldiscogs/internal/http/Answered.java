/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.time.Duration;

/**
 * The result of a successful call.
 *
 * @param response the response
 * @param value the value read from its body
 * @param waited the time that the call waited for the budget and between attempts
 */
public record Answered<T>(HttpResponse response, T value, Duration waited) {}
