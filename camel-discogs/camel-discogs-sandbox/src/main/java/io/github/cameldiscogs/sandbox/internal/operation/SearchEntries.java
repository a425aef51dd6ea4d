/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Masters;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.catalogue.SearchFields;
import io.github.cameldiscogs.sandbox.internal.operation.SearchEntry.Type;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Makes the list of all that can be found: the first releases of the catalogue, which small
 * collections hold too, and the best-known ones, with their masters, artists and labels.
 */
final class SearchEntries {

    private static final int REMEMBERED_SEEDS = 4;

    /** The lists of the seeds used last, for all sandboxes of this JVM. */
    private static final Map<Long, SoftReference<CompletableFuture<List<SearchEntry>>>> LISTS =
            new LastUsed<>(REMEMBERED_SEEDS);

    private final Catalogue catalogue;
    private final TreeSet<Long> artists = new TreeSet<>();
    private final TreeSet<Long> labels = new TreeSet<>();
    private final List<SearchEntry> masters = new ArrayList<>();
    private final List<SearchEntry> releases = new ArrayList<>();

    private SearchEntries(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The list of a catalogue. It is made in the background, so that the first search after the
     * start of the program need not wait for it; tests that start many sandboxes pay for it once.
     */
    static synchronized CompletableFuture<List<SearchEntry>> of(Catalogue catalogue) {
        var known = known(LISTS.get(catalogue.seed()));
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        var list =
                CompletableFuture.supplyAsync(
                        () -> new SearchEntries(catalogue).all(), SearchEntries::inBackground);
        LISTS.put(catalogue.seed(), new SoftReference<>(list));
        return list;
    }

    private static <T> @Nullable T known(@Nullable SoftReference<T> reference) {
        return reference == null ? null : reference.get();
    }

    private static void inBackground(Runnable task) {
        var thread = new Thread(task, "discogs-sandbox-index");
        thread.setDaemon(true);
        thread.start();
    }

    private List<SearchEntry> all() {
        Releases.findable().mapToObj(catalogue.releases()::searchFields).forEach(this::add);
        var all = new ArrayList<SearchEntry>();
        artists.forEach(id -> all.add(name(Type.ARTIST, id, catalogue.artists().name(id))));
        labels.forEach(id -> all.add(name(Type.LABEL, id, catalogue.labels().name(id))));
        all.addAll(masters);
        all.addAll(releases);
        return List.copyOf(all);
    }

    private void add(SearchFields release) {
        release.artists().forEach(artist -> artists.add(artist.id()));
        release.labels().forEach(label -> labels.add(label.id()));
        var entry = music(release);
        releases.add(entry);
        long master = release.master();
        if (master > 0 && Masters.mainRelease(master) == release.id()) {
            masters.add(
                    new SearchEntry(
                            Type.MASTER, master, entry.title(), entry.year(), entry.words()));
        }
    }

    private static SearchEntry music(SearchFields release) {
        var title = release.fullTitle();
        var words = new ArrayList<String>();
        words.add(title);
        release.artists().forEach(artist -> words.add(artist.name()));
        for (var label : release.labels()) {
            words.add(label.name());
            words.add(label.catno());
        }
        words.addAll(release.genres());
        words.addAll(release.styles());
        words.add(Objects.requireNonNullElse(release.country(), ""));
        SearchIndex.formats(release.formats()).forEach(words::add);
        words.add(Integer.toString(release.year()));
        return new SearchEntry(
                Type.RELEASE,
                release.id(),
                title,
                release.year(),
                SearchIndex.folded(String.join("\n", words)));
    }

    private static SearchEntry name(Type type, long id, String name) {
        return new SearchEntry(type, id, name, 0, SearchIndex.folded(name));
    }
}
