/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

/**
 * The result of a successful call.
 *
 * @param response the response
 * @param value the value read from its body
 */
public record Answered<T>(HttpResponse response, T value) {}
