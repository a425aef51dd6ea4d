/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The copies of a release for sale; without any, there is no lowest price. */
public record MarketplaceStats(
        @JsonInclude @Nullable Money lowestPrice, int numForSale, boolean blockedFromSale) {}
