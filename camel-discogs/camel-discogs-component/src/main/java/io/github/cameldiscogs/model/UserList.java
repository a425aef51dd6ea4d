/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user's list with all of its items. Four fields were seen with other names than documented.
 * Either name is read into the same component, and kept when the record is written as JSON. Source:
 * Discogs API, UserList.
 *
 * @param id or {@code list_id}
 * @param isPublic whether others see it; {@code public} in JSON
 * @param dateAdded or {@code created_ts}
 * @param dateChanged or {@code modified_ts}
 * @param uri web page; or {@code url}
 * @param user absent in old answers
 * @param imageUrl absent in old answers
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record UserList(
        @JsonAlias("list_id") @Nullable Long id,
        @Nullable String name,
        @Nullable String description,
        @JsonProperty("public") @Nullable Boolean isPublic,
        @JsonAlias("created_ts") @Nullable OffsetDateTime dateAdded,
        @JsonAlias("modified_ts") @Nullable OffsetDateTime dateChanged,
        @JsonAlias("url") @Nullable String uri,
        @Nullable String resourceUrl,
        @Nullable UserRef user,
        @Nullable String imageUrl,
        @Nullable List<@Nullable ListItem> items,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public UserList {
        items = UnmodifiableCopy.of(items);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
