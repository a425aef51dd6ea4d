/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search result; artists and labels have only the keys common to all. */
public record SearchResult(
        @Nullable String country,
        @Nullable String year,
        @Nullable List<String> format,
        @Nullable List<String> label,
        String type,
        @Nullable List<String> genre,
        @Nullable List<String> style,
        long id,
        @Nullable List<String> barcode,
        UserData userData,
        @JsonInclude @Nullable Long masterId,
        @JsonInclude @Nullable String masterUrl,
        String uri,
        @Nullable String catno,
        String title,
        String thumb,
        String coverImage,
        String resourceUrl,
        @Nullable HaveWant community,
        @Nullable Integer formatQuantity,
        @Nullable List<Format> formats) {

    /** Whether the caller wants or owns it. */
    public record UserData(boolean inWantlist, boolean inCollection) {}

    /** How many users want and own it. */
    public record HaveWant(int want, int have) {}
}
