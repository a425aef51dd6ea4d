/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A custom field: a dropdown has options, a text area has lines. */
public record CollectionFieldAnswer(
        int id,
        String name,
        String type,
        int position,
        @JsonProperty("public") boolean open,
        @Nullable List<String> options,
        @Nullable Integer lines) {}
