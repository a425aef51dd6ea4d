/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import io.github.cameldiscogs.model.ArtistCredit;
import io.github.cameldiscogs.model.EntityCredit;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.model.Track;
import java.util.List;

/** The rows of a release. */
final class ReleaseRows {

    private final long id;
    private final Rows rows;
    private int tracks;
    private int credits;
    private int labels;

    ReleaseRows(long id, Rows rows) {
        this.id = id;
        this.rows = rows;
    }

    void add(Release release) {
        rows.add(
                Table.RELEASE,
                id,
                release.masterId(),
                release.otherFields().get("is_main_release"),
                release.title(),
                Texts.artists(release.artists()),
                release.country(),
                release.released(),
                Texts.formats(release.formats()),
                Texts.list(release.genres()),
                Texts.list(release.styles()),
                release.status(),
                release.dataQuality(),
                release.notes());
        addCredits(release.artists(), null);
        addCredits(release.extraartists(), null);
        Texts.present(release.labels()).forEach(label -> addLabel(label, null));
        Texts.present(release.companies())
                .forEach(company -> addLabel(company, company.entityTypeName()));
        addTracks(release.tracklist(), null);
    }

    /** The parts of a track follow it. */
    private void addTracks(List<Track> list, Integer parent) {
        for (var track : Texts.present(list)) {
            tracks++;
            int number = tracks;
            rows.add(
                    Table.TRACK,
                    id,
                    number,
                    parent,
                    track.position(),
                    track.title(),
                    track.duration());
            addCredits(track.artists(), number);
            addCredits(track.extraartists(), number);
            addTracks(track.subTracks(), number);
        }
    }

    private void addCredits(List<ArtistCredit> list, Integer track) {
        for (var artist : Texts.present(list)) {
            credits++;
            rows.add(
                    Table.CREDIT,
                    id,
                    credits,
                    track,
                    artist.id(),
                    artist.name(),
                    artist.anv(),
                    artist.role(),
                    artist.tracks());
        }
    }

    private void addLabel(EntityCredit label, String role) {
        labels++;
        rows.add(Table.RELEASE_LABEL, id, labels, label.id(), label.name(), label.catno(), role);
    }
}
