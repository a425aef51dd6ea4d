/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/** A folder of a collection. */
public record Folder(int id, int count, @Nullable String name, String resourceUrl) {}
