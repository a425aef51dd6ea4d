/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is on offer of a release; nulls when nothing is. */
public record MarketplaceStats(
        @JsonInclude Money lowestPrice, @JsonInclude Integer numForSale, boolean blockedFromSale) {}
