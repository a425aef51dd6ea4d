/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.answer.BasicInformation;
import io.github.cameldiscogs.sandbox.internal.answer.Release;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Masters;
import io.github.cameldiscogs.sandbox.internal.catalogue.ReleaseTexts;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import io.github.cameldiscogs.sandbox.internal.operation.SearchEntry.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The searchable objects: the first releases of the catalogue, which small collections hold too,
 * with their masters, artists and labels. It is built on the first search.
 */
final class SearchIndex {

    static final List<String> SORTS = List.of("have", "label", "title", "want", "year");

    /** Parameters that match fields of the short form of a release. */
    private static final Map<String, Function<BasicInformation, Stream<String>>> FIELDS =
            Map.of(
                    "release_title", r -> Stream.of(r.title()),
                    "artist", r -> r.artists().stream().map(a -> a.name()),
                    "anv", r -> r.artists().stream().map(a -> a.anv()),
                    "label", r -> r.labels().stream().map(l -> l.name()),
                    "catno", r -> r.labels().stream().map(l -> l.catno()),
                    "genre", r -> r.genres().stream(),
                    "style", r -> orNothing(r.styles()).stream(),
                    "year", r -> Stream.of(Integer.toString(r.year())),
                    "format", SearchIndex::formats);

    /** Parameters that match fields of the long form. */
    private static final Map<String, Function<Release, Stream<String>>> DETAILS =
            Map.of(
                    "country", r -> Stream.ofNullable(r.country()),
                    "barcode", r -> r.identifiers().stream().map(i -> i.value()),
                    "track", r -> orNothing(r.tracklist()).stream().map(t -> t.title()),
                    "credit", r -> orNothing(r.extraartists()).stream().map(a -> a.name()),
                    "submitter", r -> Stream.of(r.community().submitter().username()),
                    "contributor",
                            r -> r.community().contributors().stream().map(u -> u.username()));

    /** The one of them that is in the words of an entry. */
    private static final String INDEXED_DETAIL = "country";

    private final Catalogue catalogue;
    private @Nullable List<SearchEntry> entries;

    SearchIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All entries that match all parameters; without parameters, all entries. */
    List<SearchEntry> find(Parameters query) {
        var words = words(query);
        var type = query.first("type").map(text -> Type.valueOf(text.toUpperCase(Locale.ROOT)));
        var title = folded(query.first("title").orElse(""));
        var fields = given(query, FIELDS.keySet());
        var details = given(query, DETAILS.keySet());
        return entries().stream()
                .filter(entry -> type.isEmpty() || entry.type() == type.get())
                .filter(entry -> words.stream().allMatch(entry.words()::contains))
                .filter(entry -> folded(entry.title()).contains(title))
                .filter(entry -> fields.isEmpty() || fits(entry, fields))
                .filter(entry -> details.isEmpty() || fitsInDetail(entry, details))
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
    Release release(SearchEntry entry) {
        return catalogue
                .releases()
                .release(shownRelease(entry), UnaryOperator.identity())
                .orElseThrow();
    }

    private static long shownRelease(SearchEntry entry) {
        return entry.type() == Type.MASTER ? Masters.mainRelease(entry.id()) : entry.id();
    }

    Comparator<SearchEntry> order(String sort) {
        return switch (sort) {
            case "title" -> Comparator.comparing(entry -> folded(entry.title()));
            case "year" -> Comparator.comparing(SearchEntry::year);
            case "have" -> byNumber(catalogue.popularity()::have);
            case "want" -> byNumber(catalogue.popularity()::want);
            default -> Comparator.comparing(this::labelText);
        };
    }

    private static Comparator<SearchEntry> byNumber(LongToIntFunction number) {
        return Comparator.comparingInt(
                entry -> entry.isMusic() ? number.applyAsInt(shownRelease(entry)) : 0);
    }

    private String labelText(SearchEntry entry) {
        if (!entry.isMusic()) {
            return "";
        }
        var release = catalogue.releases().basicInformation(shownRelease(entry));
        return folded(ReleaseTexts.labelLine(release.labels()));
    }

    private static List<String> words(Parameters query) {
        var texts = new ArrayList<String>();
        texts.addAll(query.every("q"));
        texts.addAll(query.every("query"));
        FIELDS.keySet().forEach(field -> texts.addAll(query.every(field)));
        texts.addAll(query.every(INDEXED_DETAIL));
        return texts.stream()
                .flatMap(text -> Arrays.stream(folded(text).split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private boolean fits(SearchEntry entry, Map<String, String> fields) {
        return entry.isMusic()
                && fit(fields, FIELDS, catalogue.releases().basicInformation(shownRelease(entry)));
    }

    private boolean fitsInDetail(SearchEntry entry, Map<String, String> details) {
        return entry.isMusic() && fit(details, DETAILS, release(entry));
    }

    private static <T> boolean fit(
            Map<String, String> wanted, Map<String, Function<T, Stream<String>>> fields, T thing) {
        return wanted.entrySet().stream()
                .allMatch(
                        field ->
                                Objects.requireNonNull(fields.get(field.getKey()))
                                        .apply(thing)
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
        for (long id = 1; id <= Releases.WELL_KNOWN; id = Releases.existingFrom(id + 1)) {
            var basic = catalogue.releases().basicInformation(id);
            basic.artists().forEach(artist -> artists.add(artist.id()));
            basic.labels().forEach(label -> labels.add(label.id()));
            var entry = music(id);
            releases.add(entry);
            var master = basic.masterId();
            if (master != null && master > 0 && Masters.mainRelease(master) == id) {
                masters.add(
                        new SearchEntry(
                                Type.MASTER, master, entry.title(), entry.year(), entry.words()));
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
        formats(basic).forEach(format -> words.append('\n').append(format));
        words.append('\n').append(basic.year());
        return new SearchEntry(Type.RELEASE, id, title, basic.year(), folded(words.toString()));
    }

    private static SearchEntry name(Type type, long id, String name) {
        return new SearchEntry(type, id, name, 0, folded(name));
    }

    private static Stream<String> formats(BasicInformation release) {
        return release.formats().stream()
                .flatMap(
                        format ->
                                Stream.concat(
                                        Stream.of(format.name()),
                                        orNothing(format.descriptions()).stream()));
    }

    private static <T> List<T> orNothing(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
