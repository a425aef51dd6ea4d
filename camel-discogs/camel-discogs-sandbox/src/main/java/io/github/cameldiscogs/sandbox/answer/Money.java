/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.answer;

/** An amount; not rounded after a conversion. */
public record Money(String currency, Number value) {}
