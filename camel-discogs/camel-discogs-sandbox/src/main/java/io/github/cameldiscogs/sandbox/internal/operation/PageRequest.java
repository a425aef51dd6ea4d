/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.answer.Pagination;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requested part of a list, and the answer around it (API section 2.5). */
public final class PageRequest {

    private static final int USUAL_PER_PAGE = 50;
    private static final int MOST_PER_PAGE = 100;

    private final Request request;
    private final Links links;
    private final int page;
    private final int perPage;

    /**
     * @throws Refusal if page or per_page is not a number
     */
    public PageRequest(Request request, Links links) {
        this.request = request;
        this.links = links;
        // A published program counts pages from 0, and gets the first one
        this.page = Math.max(1, number(request.query(), "page", 1));
        this.perPage =
                Math.min(
                        MOST_PER_PAGE,
                        Math.max(1, number(request.query(), "per_page", USUAL_PER_PAGE)));
    }

    public int page() {
        return page;
    }

    public int perPage() {
        return perPage;
    }

    /** The number of items before this page. */
    public int from() {
        return (page - 1) * perPage;
    }

    /**
     * Must be called before items are looked up.
     *
     * @throws Refusal if there is no such page
     */
    public void requireWithin(int items) {
        requirePage(pagesFor(items));
    }

    /** This page of a complete list. */
    public <T> List<T> cut(List<T> all) {
        requireWithin(all.size());
        return all.subList(from(), Math.min(all.size(), from() + perPage));
    }

    /** This page of a complete list, with each item converted. */
    public <T> Answer answer(String key, List<T> all, Function<T, ?> shown) {
        return answer(all.size(), key, cut(all).stream().map(shown).toList());
    }

    /** The answer with the items of this page. */
    public Answer answer(int items, String key, Object itemsOfThisPage) {
        return answer(items, pagesFor(items), Map.of(key, itemsOfThisPage));
    }

    /** As {@link #answer(int, String, Object)} for lists that are cut. */
    public Answer answer(int items, int pages, Map<String, ?> content) {
        var urls = urls(pages);
        var body = new LinkedHashMap<String, Object>();
        body.put("pagination", new Pagination(page, pages, perPage, items, urls));
        body.putAll(content);
        return Answer.json(body);
    }

    /**
     * An answer of one of the few lists that also have their links in a header (recorded in 2026).
     */
    public Answer linked(int items, Answer answer) {
        var urls = urls(pagesFor(items));
        return urls.isEmpty() ? answer : answer.with("Link", linkHeader(urls));
    }

    public void requirePage(int pages) {
        if (page > pages) {
            throw outside(pages);
        }
    }

    /** The refusal of a page beyond the last. */
    Refusal outside(int pages) {
        return Refusal.of(404, "Page " + page + " is outside of valid range [1, " + pages + "].");
    }

    public int pagesFor(int items) {
        return Math.max(1, (items + perPage - 1) / perPage);
    }

    private Map<String, String> urls(int pages) {
        var urls = new LinkedHashMap<String, String>();
        if (page > 1) {
            urls.put("first", url(1));
            urls.put("prev", url(page - 1));
        }
        if (page < pages) {
            urls.put("last", url(pages));
            urls.put("next", url(page + 1));
        }
        return urls;
    }

    /** Keeps the query as sent, including a token in it, like Discogs. */
    private String url(int otherPage) {
        var kept =
                Stream.of(request.received().query().split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .filter(pair -> !pair.startsWith("page=") && !pair.startsWith("per_page="));
        var query =
                Stream.concat(kept, Stream.of("page=" + otherPage, "per_page=" + perPage))
                        .collect(Collectors.joining("&"));
        return links.api(request.received().path() + "?" + query);
    }

    private static String linkHeader(Map<String, String> urls) {
        return urls.entrySet().stream()
                .map(url -> "<" + url.getValue() + ">; rel=\"" + url.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static int number(Parameters query, String name, int usual) {
        var text = query.first(name).filter(value -> !value.isEmpty());
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.get().matches("\\d{1,18}")) {
            throw Refusal.validation(
                    "int_parsing", List.of("query", name), "Input should be a valid integer");
        }
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text.get()));
    }
}
