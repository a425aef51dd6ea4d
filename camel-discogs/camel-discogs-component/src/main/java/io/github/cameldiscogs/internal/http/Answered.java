/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

/**
 * A call that succeeded.
 *
 * @param answer the answer as it came
 * @param value what was read from its body
 */
public record Answered<T>(HttpAnswer answer, T value) {}
