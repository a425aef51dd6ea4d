/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An upload to an inventory. */
public record InventoryUploadAnswer(
        long id,
        String status,
        String type,
        String results,
        String createdTs,
        @JsonInclude @Nullable String finishedTs,
        String filename) {}
