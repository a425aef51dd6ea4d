/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Something found; artists and labels have only the keys that all have. */
public record SearchResult(
        String country,
        String year,
        List<String> format,
        List<String> label,
        String type,
        List<String> genre,
        List<String> style,
        long id,
        List<String> barcode,
        UserData userData,
        @JsonInclude Long masterId,
        @JsonInclude String masterUrl,
        String uri,
        String catno,
        String title,
        String thumb,
        String coverImage,
        String resourceUrl,
        HaveWant community,
        Integer formatQuantity,
        List<Format> formats) {

    /** Whether the caller wants or owns it. */
    public record UserData(boolean inWantlist, boolean inCollection) {}

    /** How many users want and own it. */
    public record HaveWant(int want, int have) {}
}
