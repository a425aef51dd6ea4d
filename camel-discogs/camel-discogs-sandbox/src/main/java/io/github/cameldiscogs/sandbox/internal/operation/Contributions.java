/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.answer.Artist;
import io.github.cameldiscogs.sandbox.internal.answer.ArtistRef;
import io.github.cameldiscogs.sandbox.internal.answer.Label;
import io.github.cameldiscogs.sandbox.internal.answer.Release;
import io.github.cameldiscogs.sandbox.internal.answer.SubmittedArtist;
import io.github.cameldiscogs.sandbox.internal.answer.SubmittedLabel;
import io.github.cameldiscogs.sandbox.internal.catalogue.Artists;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Labels;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.ReleaseTexts;
import io.github.cameldiscogs.sandbox.internal.catalogue.ShortFormat;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Users' additions to the database (API section 4.5). */
final class Contributions {

    private static final int ARTISTS = 3;
    private static final int LABELS = 2;
    private static final Map<String, Function<Release, String>> ORDERS =
            Map.of(
                    "label", release -> ReleaseTexts.labelLine(release.labels()),
                    "artist", Release::artistsSort,
                    "title", Release::title,
                    "catno", release -> ReleaseTexts.catnoLine(release.labels()),
                    "format", release -> ShortFormat.of(release.formats()),
                    "rating",
                            release ->
                                    "%05.2f"
                                            .formatted(
                                                    release.community()
                                                            .rating()
                                                            .average()
                                                            .doubleValue()),
                    "year", release -> "%04d".formatted(release.year()),
                    "added", Release::dateAdded);

    private final Catalogue catalogue;
    private final Links links;

    Contributions(Catalogue catalogue, Links links) {
        this.catalogue = catalogue;
        this.links = links;
    }

    /** The number of releases a user contributed to. */
    int count(Account user) {
        return (int) numbers(user).count();
    }

    /** When a user contributed for the first time. */
    Optional<Instant> first(Account user) {
        return numbers(user).mapToObj(catalogue.releases()::added).min(Comparator.naturalOrder());
    }

    Answer contributions(Request request) {
        var user = request.owner();
        var sort = request.choice("sort", ORDERS.keySet().stream().sorted().toList());
        var order = Objects.requireNonNull(ORDERS.get(sort.orElse("added")));
        var releases = new ArrayList<>(releases(user, request));
        releases.sort(
                Comparator.comparing(release -> order.apply(release).toLowerCase(Locale.ROOT)));
        if (!request.isAscending(sort.isPresent())) {
            Collections.reverse(releases);
        }
        var page = new PageRequest(request, links);
        return page.answer("contributions", releases, release -> release);
    }

    /** One list of all kinds, in pages of up to three arrays. */
    Answer submissions(Request request) {
        var user = request.owner();
        var rendering = rendering(request);
        var all = new ArrayList<Map.Entry<String, Object>>();
        if (count(user) > 0) {
            add(all, "artists", user, ARTISTS, id -> artist(within(id, Artists.last()), rendering));
            add(all, "labels", user, LABELS, id -> label(within(id, Labels.last()), rendering));
            releases(user, request).forEach(r -> all.add(Map.entry("releases", r)));
        }
        var page = new PageRequest(request, links);
        var submissions = new LinkedHashMap<String, List<Object>>();
        for (var submission : page.cut(all)) {
            submissions
                    .computeIfAbsent(submission.getKey(), any -> new ArrayList<>())
                    .add(submission.getValue());
        }
        return page.linked(all.size(), page.answer(all.size(), "submissions", submissions));
    }

    private void add(
            List<Map.Entry<String, Object>> all,
            String kind,
            Account user,
            int count,
            LongFunction<Object> maker) {
        numbers(user).limit(count).forEach(id -> all.add(Map.entry(kind, maker.apply(id))));
    }

    private List<Release> releases(Account user, Request request) {
        return numbers(user)
                .mapToObj(id -> catalogue.releases().release(id, rendering(request)))
                .map(release -> release.orElseThrow().summary())
                .toList();
    }

    private LongStream numbers(Account user) {
        return catalogue.contributors().releases(user.ordinal());
    }

    private static long within(long id, long last) {
        return 1 + (id - 1) % last;
    }

    private SubmittedArtist artist(long id, UnaryOperator<String> rendering) {
        Artist artist = catalogue.artists().artist(id, rendering).orElseThrow();
        return new SubmittedArtist(
                artist.id(),
                artist.name(),
                artist.resourceUrl(),
                artist.uri(),
                artist.releasesUrl(),
                artist.dataQuality(),
                artist.profile(),
                artist.realname(),
                artist.images(),
                artist.urls(),
                artist.namevariations(),
                names(artist.aliases()),
                names(artist.groups()),
                names(artist.members()));
    }

    private SubmittedLabel label(long id, UnaryOperator<String> rendering) {
        Label label = catalogue.labels().label(id, rendering).orElseThrow();
        return new SubmittedLabel(
                label.id(),
                label.name(),
                label.resourceUrl(),
                label.uri(),
                label.releasesUrl(),
                label.dataQuality(),
                label.profile() == null ? "" : label.profile(),
                label.contactInfo(),
                label.images(),
                label.urls());
    }

    private static @Nullable List<String> names(@Nullable List<ArtistRef> artists) {
        return artists == null ? null : artists.stream().map(ArtistRef::name).toList();
    }

    private UnaryOperator<String> rendering(Request request) {
        return request.textFormat().rendering(catalogue.markup());
    }
}
