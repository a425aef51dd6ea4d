/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.answer.CommunityReleaseRating;
import io.github.cameldiscogs.sandbox.internal.catalogue.Artists;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Labels;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Releases, masters, artists and labels (API section 4.1). */
final class DatabaseOperations {

    private final Catalogue catalogue;
    private final Links links;
    private final ArtistReleases artistReleases;

    DatabaseOperations(Catalogue catalogue, Links links) {
        this.catalogue = catalogue;
        this.links = links;
        this.artistReleases = new ArtistReleases(catalogue.artists());
    }

    Answer release(Request request) {
        return catalogue
                .releases()
                .release(request.pathNumber("release_id"), rendering(request))
                .map(Answer::json)
                .orElseThrow(Refusal::noRelease);
    }

    Answer communityRating(Request request) {
        long id = existingRelease(request);
        return Answer.json(new CommunityReleaseRating(id, catalogue.ratings().rating(id)));
    }

    /** Differs from the documentation (API section 8, item 1). */
    Answer releaseStats(Request request) {
        existingRelease(request);
        return Answer.json(Map.of("is_offensive", false));
    }

    Answer master(Request request) {
        return found(
                catalogue.masters().master(request.pathNumber("master_id"), rendering(request)),
                "That master release does not exist or may have been deleted.");
    }

    Answer artist(Request request) {
        return found(
                catalogue.artists().artist(request.pathNumber("artist_id"), rendering(request)),
                "Artist not found.");
    }

    Answer artistReleases(Request request) {
        long id = request.pathNumber("artist_id");
        if (!Artists.exist(id)) {
            throw Refusal.of(404, "Artist not found.");
        }
        var sort = request.choice("sort", ArtistReleases.SORTS);
        boolean ascending = request.isAscending(true);
        var page = new PageRequest(request, links);
        return page.answer(
                "releases",
                artistReleases.of(id, sort.orElse(""), ascending),
                row -> catalogue.artists().release(row, request.caller()::counts));
    }

    Answer label(Request request) {
        return found(
                catalogue.labels().label(request.pathNumber("label_id"), rendering(request)),
                "Label not found");
    }

    Answer labelReleases(Request request) {
        long id = request.pathNumber("label_id");
        if (!Labels.exist(id)) {
            throw Refusal.of(404, "Label not found");
        }
        var page = new PageRequest(request, links);
        var releases = catalogue.labels().releases(id);
        return page.answer(
                "releases",
                releases,
                release -> catalogue.labels().release(release, request.caller().counts(release)));
    }

    /**
     * The release in the path.
     *
     * @throws Refusal if there is none, with the message of ratings
     */
    static long existingRelease(Request request) {
        long id = request.pathNumber("release_id");
        if (!Releases.exist(id)) {
            throw Refusal.of(404, "Release does not exist or may have been deleted.");
        }
        return id;
    }

    private UnaryOperator<String> rendering(Request request) {
        return request.textFormat().rendering(catalogue.markup());
    }

    private static Answer found(Optional<?> resource, String otherwise) {
        return resource.map(Answer::json).orElseThrow(() -> Refusal.of(404, otherwise));
    }
}
