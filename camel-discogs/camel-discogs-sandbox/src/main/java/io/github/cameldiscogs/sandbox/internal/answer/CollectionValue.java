/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** The value of a collection, as texts with a currency sign. */
public record CollectionValue(String maximum, String median, String minimum) {}
