/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list. Source: Discogs API, Pagination.
 *
 * @param page number of this page, from 1
 * @param pages number of the last page; a search is cut at 10,000 results
 * @param perPage items asked for per page, after Discogs lowered it to 100
 * @param items total over all pages, not lowered where Discogs cuts the list
 * @param urls of the pages {@code first}, {@code prev}, {@code next} and {@code last}; empty when
 *     there is one page. They repeat the query of the request, so they are not for logs
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Pagination(
        @Nullable Integer page,
        @Nullable Integer pages,
        @Nullable Integer perPage,
        @Nullable Integer items,
        @Nullable Map<String, @Nullable String> urls,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Pagination {
        urls = UnmodifiableCopy.of(urls);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }

    /**
     * Where a page stands in its list, whatever its items are.
     *
     * @param listKey name of the field that holds the items; null for a page with several
     * @throws JsonProcessingException as of {@link Page#read}
     */
    public static @Nullable Pagination read(byte[] json, @Nullable String listKey)
            throws IOException {
        return PageReader.pagination(json, listKey);
    }
}
