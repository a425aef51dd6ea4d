/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The copies of a release for sale; null values if there are none. */
public record MarketplaceStats(
        @JsonInclude @Nullable Money lowestPrice,
        @JsonInclude @Nullable Integer numForSale,
        boolean blockedFromSale) {}
