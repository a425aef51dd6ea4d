/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user's list with its items. */
public record UserListAnswer(
        long id,
        UserRef user,
        String name,
        String description,
        @JsonProperty("public") boolean open,
        String dateAdded,
        String dateChanged,
        String uri,
        String resourceUrl,
        String imageUrl,
        List<Item> items) {

    /** A release, master, artist or label in a list. */
    public record Item(
            String type,
            long id,
            String comment,
            String uri,
            String resourceUrl,
            String imageUrl,
            String displayTitle,
            @Nullable StatsBlock stats) {}
}
