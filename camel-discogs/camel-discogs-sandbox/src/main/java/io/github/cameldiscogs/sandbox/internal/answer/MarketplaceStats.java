/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What is on offer of a release; nulls when nothing is. */
public record MarketplaceStats(
        @JsonInclude @Nullable Money lowestPrice,
        @JsonInclude @Nullable Integer numForSale,
        boolean blockedFromSale) {}
