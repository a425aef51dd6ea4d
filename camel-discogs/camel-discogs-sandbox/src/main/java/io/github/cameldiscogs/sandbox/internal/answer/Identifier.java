/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/** A barcode, matrix number and the like; the description may be absent. */
public record Identifier(String type, String value, @Nullable String description) {}
