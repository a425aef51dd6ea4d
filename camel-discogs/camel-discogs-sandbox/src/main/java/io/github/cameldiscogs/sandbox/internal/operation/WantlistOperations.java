/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.CollectionSort;
import io.github.cameldiscogs.sandbox.internal.account.Want;
import io.github.cameldiscogs.sandbox.internal.answer.WantAnswer;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.PacificTime;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Wantlists (API section 4.7). */
final class WantlistOperations {

    private final Catalogue catalogue;
    private final Links links;

    WantlistOperations(Catalogue catalogue, Links links) {
        this.catalogue = catalogue;
        this.links = links;
    }

    Answer list(Request request) {
        var owner = visibleOwner(request);
        var wants = sorted(owner.wantlist().all(), request);
        var page = new PageRequest(request, links);
        var shown =
                page.cut(wants).stream()
                        .map(want -> answer(want, owner, request.caller()))
                        .toList();
        var content = new LinkedHashMap<String, Object>();
        // Recorded in 2026; the search engine that has found them, it seems
        content.put("src", "es");
        content.put("wants", shown);
        return page.answer(wants.size(), page.pagesFor(wants.size()), content);
    }

    Answer show(Request request) {
        var owner = visibleOwner(request);
        return owner.wantlist()
                .find(request.pathNumber("release_id"))
                .map(want -> Answer.json(answer(want, owner, request.caller())))
                .orElseThrow(WantlistOperations::notWanted);
    }

    private static Account visibleOwner(Request request) {
        var owner = request.owner();
        if (!owner.wantlistIsPublic() && !request.caller().is(owner)) {
            throw Refusal.ownerOnly();
        }
        return owner;
    }

    Answer add(Request request) {
        long release = request.pathNumber("release_id");
        if (!Releases.exist(release)) {
            throw notWanted();
        }
        return Answer.json(201, put(release, request));
    }

    Answer edit(Request request) {
        long release = request.pathNumber("release_id");
        if (request.user().wantlist().find(release).isEmpty()) {
            throw notWanted();
        }
        return Answer.json(put(release, request));
    }

    /** The same whether the release was wanted or not, and whether there is such a release. */
    Answer delete(Request request) {
        request.user().wantlist().remove(request.pathNumber("release_id"));
        return Answer.noContent();
    }

    /** The text of additions, recorded in 2026; that of edits is taken to be the same. */
    private static Refusal notWanted() {
        return Refusal.of(404, "That release does not exist in the user's wantlist.");
    }

    private WantAnswer put(long release, Request request) {
        var owner = request.user();
        var body = request.json();
        var rating = body.number("rating", 0, 5).or(() -> ratingOfQuery(request));
        var notes = body.text("notes").or(() -> request.query().first("notes"));
        var want =
                owner.wantlist()
                        .put(release, rating.map(Long::intValue).orElse(null), notes.orElse(null));
        return answer(want, owner, request.caller());
    }

    private static Optional<Long> ratingOfQuery(Request request) {
        return request.query()
                .first("rating")
                .map(
                        text -> {
                            if (!text.matches("[0-5]")) {
                                throw Refusal.validation(
                                        "range",
                                        List.of("query", "rating"),
                                        "Input should be between 0 and 5");
                            }
                            return Long.valueOf(text);
                        });
    }

    private WantAnswer answer(Want want, Account owner, Caller caller) {
        var release = catalogue.releases().basicInformation(want.releaseId()).wanted();
        boolean own = caller.is(owner);
        return new WantAnswer(
                want.releaseId(),
                links.user(owner.username()) + "/wants/" + want.releaseId(),
                PacificTime.format(want.addedAt()),
                want.rating(),
                caller.isAuthenticated() ? release : release.withoutPictures(),
                own ? want.notes() : null);
    }

    /** Sorting is undocumented here, but works with the keys of collections. */
    private List<Want> sorted(List<Want> newestFirst, Request request) {
        var sort = request.choice("sort", CollectionSort.keys()).flatMap(CollectionSort::of);
        boolean ascending = request.isAscending(sort.isPresent());
        var wants = new ArrayList<>(newestFirst);
        Collections.reverse(wants);
        sort.ifPresent(key -> wants.sort(Comparator.comparing(want -> sortText(key, want))));
        if (!ascending) {
            Collections.reverse(wants);
        }
        return wants;
    }

    private String sortText(CollectionSort sort, Want want) {
        return sort.sortText(
                catalogue.releases().basicInformation(want.releaseId()), want.rating());
    }
}
