/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An export of an inventory. */
public record InventoryExportAnswer(
        long id,
        String status,
        String createdTs,
        @JsonInclude @Nullable String finishedTs,
        String url,
        String downloadUrl,
        String filename) {}
