/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** An amount; not rounded after a conversion. */
public record Money(String currency, Number value) {}
