/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.answer.MasterVersion;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.Masters;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The versions of a master, with their filters and facets (API section 4.1). */
final class MasterVersionOperations {

    /** A property by which versions can be filtered; most versions have several formats. */
    private record Filter(
            String id, boolean takesSeveral, Function<MasterVersion, List<String>> values) {

        String title() {
            return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        }
    }

    /** A value of a filter in the facets, encoded for a query. */
    private record FacetValue(String title, String value, int count) {}

    private record Facet(
            String title, String id, List<FacetValue> values, boolean allowsMultipleValues) {}

    private static final List<Filter> FILTERS =
            List.of(
                    new Filter("format", true, MasterVersionOperations::formats),
                    new Filter("label", true, version -> List.of(version.label())),
                    new Filter("country", true, version -> List.of(version.country())),
                    new Filter("released", false, version -> List.of(year(version))));

    private static final Map<String, Function<MasterVersion, String>> ORDERS =
            Map.of(
                    "released", MasterVersion::released,
                    "title", MasterVersion::title,
                    "format", MasterVersion::format,
                    "label", MasterVersion::label,
                    "catno", MasterVersion::catno,
                    "country", MasterVersion::country);

    private final Catalogue catalogue;
    private final Links links;

    MasterVersionOperations(Catalogue catalogue, Links links) {
        this.catalogue = catalogue;
        this.links = links;
    }

    Answer versions(Request request) {
        long id = request.pathNumber("master_id");
        var page = new PageRequest(request, links);
        requireReachable(page);
        if (!Masters.exist(id)) {
            return withoutMaster(page, request.caller());
        }
        var sort = request.choice("sort", ORDERS.keySet().stream().sorted().toList());
        boolean ascending = request.isAscending(true);
        var applied = applied(request);
        var versions =
                catalogue.masters().versions(id, request.caller()::counts).stream()
                        .filter(version -> passes(version, applied))
                        .collect(Collectors.toCollection(ArrayList::new));
        sort.ifPresent(key -> versions.sort(Comparator.comparing(ORDERS.get(key))));
        if (!ascending) {
            Collections.reverse(versions);
        }
        return answer(page, versions.size(), page.cut(versions), applied, versions);
    }

    /**
     * Of a master that does not exist Discogs lists all releases without one, as recorded in 2026.
     * Here their filters are those of the page, and not applied.
     */
    private Answer withoutMaster(PageRequest page, Caller caller) {
        int count = catalogue.masters().loneCount();
        page.requireWithin(count);
        var versions = catalogue.masters().lone(page.from(), page.perPage(), caller::counts);
        return answer(page, count, versions, Map.of(), versions);
    }

    private static Answer answer(
            PageRequest page,
            int items,
            List<MasterVersion> shown,
            Map<String, List<String>> applied,
            List<MasterVersion> filtered) {
        var content = new LinkedHashMap<String, Object>();
        content.put("filters", Map.of("applied", applied, "available", available(filtered)));
        content.put("filter_facets", FILTERS.stream().map(f -> facet(f, filtered)).toList());
        content.put("versions", shown);
        return page.answer(items, page.pagesFor(items), content);
    }

    /** Far beyond the end this list fails, unlike others (recorded in 2026 of page 2147483647). */
    private static void requireReachable(PageRequest page) {
        long last = (long) page.page() * page.perPage();
        if (last > Integer.MAX_VALUE) {
            throw Refusal.of(
                    500, "An internal server error occurred (code: %032x).".formatted(last));
        }
    }

    /** Several values of a filter may be repeated or separated by commas (API section 9). */
    private static Map<String, List<String>> applied(Request request) {
        var applied = new LinkedHashMap<String, List<String>>();
        for (var filter : FILTERS) {
            var values = request.query().every(filter.id());
            var wanted =
                    values.stream()
                            .flatMap(
                                    text ->
                                            Stream.concat(
                                                    Stream.of(text),
                                                    Arrays.stream(text.split(","))))
                            .map(String::strip)
                            .distinct()
                            .toList();
            if (!wanted.isEmpty()) {
                applied.put(filter.id(), wanted);
            }
        }
        return applied;
    }

    private static boolean passes(MasterVersion version, Map<String, List<String>> applied) {
        return FILTERS.stream()
                .allMatch(
                        filter -> {
                            var wanted = applied.get(filter.id());
                            return wanted == null
                                    || filter.values().apply(version).stream()
                                            .anyMatch(wanted::contains);
                        });
    }

    private static Map<String, Map<String, Integer>> available(List<MasterVersion> versions) {
        var available = new LinkedHashMap<String, Map<String, Integer>>();
        FILTERS.forEach(filter -> available.put(filter.id(), counts(filter, versions)));
        return available;
    }

    private static Facet facet(Filter filter, List<MasterVersion> versions) {
        var values =
                counts(filter, versions).entrySet().stream()
                        .map(e -> new FacetValue(e.getKey(), encoded(e.getKey()), e.getValue()))
                        .toList();
        return new Facet(filter.title(), filter.id(), values, filter.takesSeveral());
    }

    /** How many versions have each value, the most frequent value first. */
    private static Map<String, Integer> counts(Filter filter, List<MasterVersion> versions) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var version : versions) {
            filter.values().apply(version).stream()
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private static List<String> formats(MasterVersion version) {
        return Stream.concat(
                        version.majorFormats().stream(),
                        Arrays.stream(version.format().split(", ")))
                .toList();
    }

    private static String year(MasterVersion version) {
        return version.released().split("-")[0];
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
