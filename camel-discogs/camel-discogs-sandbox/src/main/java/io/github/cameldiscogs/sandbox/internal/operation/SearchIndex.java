/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.answer.Format;
import io.github.cameldiscogs.sandbox.internal.answer.Release;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Masters;
import io.github.cameldiscogs.sandbox.internal.catalogue.ReleaseTexts;
import io.github.cameldiscogs.sandbox.internal.catalogue.SearchFields;
import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import io.github.cameldiscogs.sandbox.internal.operation.SearchEntry.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds objects by what they are, and releases also by what their long form says. */
final class SearchIndex {

    static final List<String> SORTS = List.of("have", "label", "title", "want", "year");

    /** Parameters that match what every entry has among its words. */
    private static final Map<String, Function<SearchFields, Stream<String>>> FIELDS =
            Map.of(
                    "release_title", r -> Stream.of(r.title()),
                    "artist", r -> r.artists().stream().map(a -> a.name()),
                    "anv", r -> r.artists().stream().map(a -> a.anv()),
                    "label", r -> r.labels().stream().map(l -> l.name()),
                    "catno", r -> r.labels().stream().map(l -> l.catno()),
                    "genre", r -> r.genres().stream(),
                    "style", r -> r.styles().stream(),
                    "year", r -> Stream.of(Integer.toString(r.year())),
                    "country", r -> Stream.ofNullable(r.country()),
                    "format", r -> formats(r.formats()));

    /** Parameters that match fields of the long form. */
    private static final Map<String, Function<Release, Stream<String>>> DETAILS =
            Map.of(
                    "barcode", r -> r.identifiers().stream().map(i -> i.value()),
                    "track", r -> orNothing(r.tracklist()).stream().map(t -> t.title()),
                    "credit", r -> orNothing(r.extraartists()).stream().map(a -> a.name()),
                    "submitter", r -> Stream.of(r.community().submitter().username()),
                    "contributor",
                            r -> r.community().contributors().stream().map(u -> u.username()));

    private static final int REMEMBERED_SEARCHES = 8;

    /** What is searched for, in lower case. */
    private record Search(
            List<String> words,
            Optional<Type> type,
            String title,
            Map<String, String> fields,
            Map<String, String> details,
            String sort,
            boolean ascending) {}

    private final Catalogue catalogue;
    private final RecentlyUsed<Search, List<SearchEntry>> recent =
            new RecentlyUsed<>(REMEMBERED_SEARCHES, this::find);
    private final RecentlyUsed<String, Map<Long, String>> details =
            new RecentlyUsed<>(DETAILS.size(), this::details);
    private final CompletableFuture<List<SearchEntry>> entries;

    SearchIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.entries = SearchEntries.of(catalogue);
    }

    /**
     * All entries that match all parameters; without parameters, all entries.
     *
     * @param sort one of the above, or empty for the usual order
     */
    List<SearchEntry> find(Parameters query, String sort, boolean ascending) {
        return recent.get(
                new Search(
                        words(query),
                        query.first("type")
                                .map(text -> Type.valueOf(text.toUpperCase(Locale.ROOT))),
                        folded(query.first("title").orElse("")),
                        given(query, FIELDS.keySet()),
                        given(query, DETAILS.keySet()),
                        sort,
                        ascending));
    }

    private List<SearchEntry> find(Search search) {
        var found = new ArrayList<>(matches(search));
        if (!search.sort().isEmpty()) {
            found.sort(order(search.sort()));
        }
        if (!search.ascending()) {
            Collections.reverse(found);
        }
        return Collections.unmodifiableList(found);
    }

    private List<SearchEntry> matches(Search search) {
        return entries.join().stream()
                .filter(entry -> search.type().isEmpty() || entry.type() == search.type().get())
                .filter(entry -> entry.hasWords(search.words()))
                .filter(
                        entry ->
                                search.title().isEmpty()
                                        || folded(entry.title()).contains(search.title()))
                .filter(entry -> search.fields().isEmpty() || fits(entry, search.fields()))
                .filter(
                        entry ->
                                search.details().isEmpty() || fitsInDetail(entry, search.details()))
                .toList();
    }

    private static Map<String, String> given(Parameters query, Set<String> names) {
        var given = new LinkedHashMap<String, String>();
        for (var name : names) {
            query.first(name)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> given.put(name, folded(value)));
        }
        return given;
    }

    /** The release of a result: itself, or the main release of a master. */
    SearchFields fields(SearchEntry entry) {
        return catalogue.releases().searchFields(shownRelease(entry));
    }

    private static long shownRelease(SearchEntry entry) {
        return entry.type() == Type.MASTER ? Masters.mainRelease(entry.id()) : entry.id();
    }

    private Comparator<SearchEntry> order(String sort) {
        return switch (sort) {
            case "title" -> by(entry -> folded(entry.title()));
            case "year" -> Comparator.comparing(SearchEntry::year);
            case "have" -> by(number(catalogue.popularity()::have));
            case "want" -> by(number(catalogue.popularity()::want));
            default -> by(this::labelText);
        };
    }

    /** Looks at each entry once. */
    private static <T extends Comparable<T>> Comparator<SearchEntry> by(
            Function<SearchEntry, T> property) {
        var properties = new HashMap<SearchEntry, T>();
        return Comparator.comparing(entry -> properties.computeIfAbsent(entry, property));
    }

    private static Function<SearchEntry, Integer> number(LongToIntFunction ofRelease) {
        return entry -> entry.isMusic() ? ofRelease.applyAsInt(shownRelease(entry)) : 0;
    }

    private String labelText(SearchEntry entry) {
        return entry.isMusic() ? folded(ReleaseTexts.labelLine(fields(entry).labels())) : "";
    }

    private static List<String> words(Parameters query) {
        var texts = new ArrayList<String>();
        texts.addAll(query.every("q"));
        texts.addAll(query.every("query"));
        FIELDS.keySet().forEach(field -> texts.addAll(query.every(field)));
        return texts.stream()
                .flatMap(text -> Arrays.stream(folded(text).split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private boolean fits(SearchEntry entry, Map<String, String> fields) {
        return entry.isMusic() && fit(fields, fields(entry));
    }

    private boolean fitsInDetail(SearchEntry entry, Map<String, String> wanted) {
        return entry.isMusic()
                && wanted.entrySet().stream()
                        .allMatch(
                                detail ->
                                        details.get(detail.getKey())
                                                .getOrDefault(shownRelease(entry), "")
                                                .contains(detail.getValue()));
    }

    /** What the releases have in a field of their long form, in lower case. */
    private Map<Long, String> details(String field) {
        var texts = new HashMap<Long, String>();
        for (var entry : entries.join()) {
            if (entry.type() == Type.RELEASE) {
                var release = catalogue.releases().release(entry.id(), UnaryOperator.identity());
                var found = Objects.requireNonNull(DETAILS.get(field)).apply(release.orElseThrow());
                texts.put(entry.id(), folded(found.collect(Collectors.joining("\n"))));
            }
        }
        return texts;
    }

    private static boolean fit(Map<String, String> wanted, SearchFields release) {
        return wanted.entrySet().stream()
                .allMatch(
                        field ->
                                Objects.requireNonNull(FIELDS.get(field.getKey()))
                                        .apply(release)
                                        .anyMatch(text -> folded(text).contains(field.getValue())));
    }

    /** Names and descriptions. */
    static Stream<String> formats(List<Format> formats) {
        return formats.stream()
                .flatMap(
                        format ->
                                Stream.concat(
                                        Stream.of(format.name()),
                                        orNothing(format.descriptions()).stream()));
    }

    private static <T> List<T> orNothing(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
