/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/** The caller. */
public record Identity(
        long id, String username, String resourceUrl, @Nullable String consumerName) {}
