/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Identifier;
import io.github.cameldiscogs.sandbox.internal.answer.SearchResult;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.SearchFields;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.operation.SearchEntry.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The search (API section 4.1). */
final class SearchOperations {

    private static final int REACHABLE = 10_000;
    private static final List<String> TYPES = List.of("release", "master", "artist", "label");

    private final Catalogue catalogue;
    private final Links links;
    private final SearchIndex index;

    SearchOperations(Catalogue catalogue, Links links) {
        this.catalogue = catalogue;
        this.links = links;
        this.index = new SearchIndex(catalogue);
    }

    Answer search(Request request) {
        request.choice("type", TYPES);
        var sort = request.choice("sort", SearchIndex.SORTS);
        boolean ascending = request.isAscending(true);
        var page = new PageRequest(request, links);
        var found = index.find(request.query(), sort.orElse(""), ascending);
        // Only complete pages: with 15 items a page there are 666
        int pages = Math.min(page.pagesFor(found.size()), Math.max(1, REACHABLE / page.perPage()));
        if (page.page() > pages) {
            // Recorded in 2026 of a search with 27 pages: the range is always that of one page
            throw page.outside(1);
        }
        int end = Math.min(found.size(), page.from() + page.perPage());
        var shown =
                found.subList(page.from(), end).stream()
                        .map(entry -> result(entry, request.caller()))
                        .toList();
        return page.answer(found.size(), pages, Map.of("results", shown));
    }

    private SearchResult result(SearchEntry entry, Caller caller) {
        return entry.isMusic() ? music(entry, caller) : name(entry, caller);
    }

    private SearchResult name(SearchEntry entry, Caller caller) {
        boolean artist = entry.type() == Type.ARTIST;
        char kind = artist ? 'A' : 'L';
        boolean known = caller.isAuthenticated();
        return new SearchResult(
                null,
                null,
                null,
                null,
                type(entry),
                null,
                null,
                entry.id(),
                null,
                new SearchResult.UserData(false, false),
                null,
                null,
                Links.page(type(entry), entry.id(), entry.title()),
                null,
                entry.title(),
                known ? catalogue.pictures().thumbnail(kind, entry.id()) : "",
                known ? catalogue.pictures().full(kind, entry.id()) : "",
                artist ? links.artist(entry.id()) : links.label(entry.id()),
                null,
                null,
                null);
    }

    private SearchResult music(SearchEntry entry, Caller caller) {
        var fields = index.fields(entry);
        boolean isRelease = entry.type() == Type.RELEASE;
        boolean known = caller.isAuthenticated();
        var release = fields.id();
        var identifiers = catalogue.releases().identifiers(release);
        return new SearchResult(
                fields.country(),
                fields.year() == 0 ? null : Integer.toString(fields.year()),
                SearchIndex.formats(fields.formats()).toList(),
                labels(fields),
                type(entry),
                fields.genres(),
                fields.styles(),
                entry.id(),
                identifiers.stream().map(Identifier::value).toList(),
                userData(release, caller),
                fields.master(),
                fields.master() == 0 ? null : links.master(fields.master()),
                Links.page(type(entry), entry.id(), entry.title()),
                fields.labels().get(0).catno(),
                entry.title(),
                known && fields.pictured() ? catalogue.pictures().thumbnail('R', release) : "",
                known ? cover(fields) : "",
                isRelease ? links.release(entry.id()) : links.master(entry.id()),
                new SearchResult.HaveWant(
                        catalogue.popularity().want(release), catalogue.popularity().have(release)),
                isRelease ? fields.formatQuantity() : null,
                isRelease ? fields.formats() : null);
    }

    private String cover(SearchFields release) {
        return release.pictured() ? catalogue.pictures().full('R', release.id()) : links.spacer();
    }

    private static SearchResult.UserData userData(long release, Caller caller) {
        var counts = caller.counts(release);
        return counts == null
                ? new SearchResult.UserData(false, false)
                : new SearchResult.UserData(counts.inWantlist() > 0, counts.inCollection() > 0);
    }

    /** Labels and companies mixed, as in Discogs's search. */
    private List<String> labels(SearchFields release) {
        var companies = catalogue.releases().companies(release.id());
        return Stream.concat(release.labels().stream(), companies.stream())
                .map(EntityCredit::name)
                .toList();
    }

    private static String type(SearchEntry entry) {
        return entry.type().name().toLowerCase(Locale.ROOT);
    }
}
