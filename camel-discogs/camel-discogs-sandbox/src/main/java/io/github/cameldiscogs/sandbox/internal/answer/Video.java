/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A video; the duration is in seconds. */
public record Video(
        String uri,
        String title,
        @JsonInclude @Nullable String description,
        int duration,
        boolean embed) {}
