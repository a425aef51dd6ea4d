/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The position of a page in its list. Source: Discogs API, Pagination.
 *
 * @param page number of this page, from 1
 * @param pages number of the last page; a search is cut at 10,000 results
 * @param perPage items requested per page, limited by Discogs to 100
 * @param items total of the list, even if Discogs cuts it
 * @param urls of the pages {@code first}, {@code prev}, {@code next} and {@code last}; empty when
 *     there is one page. They repeat the query of the request, so do not log them
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
     * Reads the pagination of a page and skips its items.
     *
     * @param listKey name of the field that holds the items; null for a page with several
     * @throws JsonProcessingException as of {@link Page#read}
     */
    public static @Nullable Pagination read(byte[] json, @Nullable String listKey)
            throws IOException {
        return PageReader.pagination(json, listKey);
    }
}
