/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

/**
 * A call that succeeded.
 *
 * @param response the response as it came
 * @param value what was read from its body
 */
public record Answered<T>(HttpResponse response, T value) {}
