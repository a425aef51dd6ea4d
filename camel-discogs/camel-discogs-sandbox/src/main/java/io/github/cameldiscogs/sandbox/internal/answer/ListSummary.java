/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A user's list without its items. */
public record ListSummary(
        long id,
        String name,
        String description,
        @JsonProperty("public") boolean open,
        String dateAdded,
        String dateChanged,
        String uri,
        String resourceUrl,
        UserRef user,
        String imageUrl) {}
