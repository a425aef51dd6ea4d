/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.operation;

import io.github.cameldiscogs.sandbox.answer.Release;
import io.github.cameldiscogs.sandbox.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.catalogue.Masters;
import io.github.cameldiscogs.sandbox.catalogue.ReleaseTexts;
import io.github.cameldiscogs.sandbox.http.Parameters;
import io.github.cameldiscogs.sandbox.operation.SearchEntry.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the search finds: the first releases of the catalogue, which are also those that small
 * collections hold, with their masters, artists and labels. It is built when somebody first
 * searches.
 */
final class SearchIndex {

    static final List<String> SORTS = List.of("have", "label", "title", "want", "year");

    private static final int RELEASES = 40_000;

    /** Where each parameter of the search is looked up. */
    private static final Map<String, Function<Release, Stream<String>>> FIELDS =
            Map.ofEntries(
                    Map.entry("title", r -> Stream.of(r.artistsSort() + " - " + r.title())),
                    Map.entry("release_title", r -> Stream.of(r.title())),
                    Map.entry("artist", r -> r.artists().stream().map(a -> a.name())),
                    Map.entry("anv", r -> r.artists().stream().map(a -> a.anv())),
                    Map.entry("label", r -> r.labels().stream().map(l -> l.name())),
                    Map.entry("catno", r -> r.labels().stream().map(l -> l.catno())),
                    Map.entry("genre", r -> r.genres().stream()),
                    Map.entry("style", r -> orNothing(r.styles()).stream()),
                    Map.entry("country", r -> Stream.ofNullable(r.country())),
                    Map.entry("year", r -> Stream.of(Integer.toString(r.year()))),
                    Map.entry("format", SearchIndex::formats),
                    Map.entry("barcode", r -> r.identifiers().stream().map(i -> i.value())),
                    Map.entry("track", r -> r.tracklist().stream().map(t -> t.title())),
                    Map.entry(
                            "credit", r -> orNothing(r.extraartists()).stream().map(a -> a.name())),
                    Map.entry("submitter", r -> Stream.of(r.community().submitter().username())),
                    Map.entry(
                            "contributor",
                            r -> r.community().contributors().stream().map(u -> u.username())));

    /** Parameters whose values are among the words of an entry, so that most can be ruled out. */
    private static final List<String> INDEXED =
            List.of("release_title", "artist", "label", "catno", "genre", "style", "country");

    private final Catalogue catalogue;
    private List<SearchEntry> entries;

    SearchIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Everything that fits all that is asked for; everything there is if nothing is. */
    List<SearchEntry> find(Parameters query) {
        var words = words(query);
        var type = query.first("type").map(text -> Type.valueOf(text.toUpperCase(Locale.ROOT)));
        var fields = new LinkedHashMap<String, String>();
        for (var field : FIELDS.keySet()) {
            query.first(field)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> fields.put(field, folded(value)));
        }
        return entries().stream()
                .filter(entry -> type.isEmpty() || entry.type() == type.get())
                .filter(entry -> words.stream().allMatch(entry.words()::contains))
                .filter(entry -> fits(entry, fields))
                .toList();
    }

    /** The release that a result shows: itself, or the main one of a master. */
    Release release(SearchEntry entry) {
        long id = entry.type() == Type.MASTER ? Masters.mainRelease(entry.id()) : entry.id();
        return catalogue.releases().release(id, UnaryOperator.identity()).orElseThrow();
    }

    Comparator<SearchEntry> order(String sort) {
        return switch (sort) {
            case "title" -> Comparator.comparing(entry -> folded(entry.title()));
            case "year" -> Comparator.comparing(SearchEntry::year);
            case "have" -> Comparator.comparing(entry -> catalogue.popularity().have(entry.id()));
            case "want" -> Comparator.comparing(entry -> catalogue.popularity().want(entry.id()));
            default -> Comparator.comparing(this::labelText);
        };
    }

    private String labelText(SearchEntry entry) {
        return entry.isMusic() ? folded(ReleaseTexts.labelLine(release(entry).labels())) : "";
    }

    private static List<String> words(Parameters query) {
        var texts = new ArrayList<String>();
        texts.addAll(query.every("q"));
        texts.addAll(query.every("query"));
        INDEXED.forEach(field -> texts.addAll(query.every(field)));
        return texts.stream()
                .flatMap(text -> Arrays.stream(folded(text).split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private boolean fits(SearchEntry entry, Map<String, String> fields) {
        if (fields.isEmpty()) {
            return true;
        }
        if (!entry.isMusic()) {
            return fields.size() == 1
                    && fields.containsKey("title")
                    && folded(entry.title()).contains(fields.get("title"));
        }
        var release = release(entry);
        return fields.entrySet().stream()
                .allMatch(
                        field ->
                                FIELDS.get(field.getKey())
                                        .apply(release)
                                        .anyMatch(text -> folded(text).contains(field.getValue())));
    }

    private synchronized List<SearchEntry> entries() {
        if (entries == null) {
            entries = built();
        }
        return entries;
    }

    private List<SearchEntry> built() {
        var artists = new TreeSet<Long>();
        var labels = new TreeSet<Long>();
        var masters = new ArrayList<SearchEntry>();
        var releases = new ArrayList<SearchEntry>();
        for (long id = 1; id <= RELEASES; id++) {
            var basic = catalogue.releases().basicInformation(id);
            basic.artists().forEach(artist -> artists.add(artist.id()));
            basic.labels().forEach(label -> labels.add(label.id()));
            var entry = music(id);
            releases.add(entry);
            if (basic.masterId() > 0 && Masters.mainRelease(basic.masterId()) == id) {
                masters.add(
                        new SearchEntry(
                                Type.MASTER,
                                basic.masterId(),
                                entry.title(),
                                entry.year(),
                                entry.words()));
            }
        }
        var all = new ArrayList<SearchEntry>();
        artists.forEach(id -> all.add(name(Type.ARTIST, id, catalogue.artists().name(id))));
        labels.forEach(id -> all.add(name(Type.LABEL, id, catalogue.labels().name(id))));
        all.addAll(masters);
        all.addAll(releases);
        return all;
    }

    private SearchEntry music(long id) {
        var basic = catalogue.releases().basicInformation(id);
        var title = catalogue.releases().title(id);
        var words = new StringBuilder(title);
        basic.artists().forEach(artist -> words.append('\n').append(artist.name()));
        basic.labels()
                .forEach(l -> words.append('\n').append(l.name()).append('\n').append(l.catno()));
        basic.genres().forEach(genre -> words.append('\n').append(genre));
        orNothing(basic.styles()).forEach(style -> words.append('\n').append(style));
        words.append('\n').append(Objects.requireNonNullElse(catalogue.releases().country(id), ""));
        words.append('\n').append(basic.year());
        return new SearchEntry(Type.RELEASE, id, title, basic.year(), folded(words.toString()));
    }

    private static SearchEntry name(Type type, long id, String name) {
        return new SearchEntry(type, id, name, 0, folded(name));
    }

    private static Stream<String> formats(Release release) {
        return release.formats().stream()
                .flatMap(
                        format ->
                                Stream.concat(
                                        Stream.of(format.name()),
                                        orNothing(format.descriptions()).stream()));
    }

    private static <T> List<T> orNothing(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
