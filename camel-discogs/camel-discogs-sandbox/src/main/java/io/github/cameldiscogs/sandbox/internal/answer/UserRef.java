/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/** A user mentioned in an answer; number and avatar are absent in most places. */
public record UserRef(
        @Nullable Long id, String username, @Nullable String avatarUrl, String resourceUrl) {}
