/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/** An amount in the seller's currency and, for callers with another one, in theirs. */
public record OriginalMoney(
        String currAbbr,
        int currId,
        String formatted,
        Number value,
        @Nullable OriginalMoney converted) {}
