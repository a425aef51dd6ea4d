/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.dump;

import io.github.cameldiscogs.sandbox.internal.answer.Artist;
import io.github.cameldiscogs.sandbox.internal.answer.ArtistCredit;
import io.github.cameldiscogs.sandbox.internal.answer.ArtistRef;
import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Format;
import io.github.cameldiscogs.sandbox.internal.answer.Identifier;
import io.github.cameldiscogs.sandbox.internal.answer.Label;
import io.github.cameldiscogs.sandbox.internal.answer.LabelRef;
import io.github.cameldiscogs.sandbox.internal.answer.Master;
import io.github.cameldiscogs.sandbox.internal.answer.Release;
import io.github.cameldiscogs.sandbox.internal.answer.Track;
import io.github.cameldiscogs.sandbox.internal.answer.Video;
import io.github.cameldiscogs.sandbox.internal.catalogue.Masters;
import javax.xml.stream.XMLStreamException;

/** The elements of the four dumps. */
final class DumpRecords {

    private DumpRecords() {}

    static void artist(Artist artist, DumpXml xml) throws XMLStreamException {
        xml.open("artist");
        xml.element("id", artist.id());
        xml.element("name", artist.name());
        xml.element("realname", artist.realname());
        xml.element("profile", artist.profile());
        xml.element("data_quality", artist.dataQuality());
        xml.texts("urls", "url", artist.urls());
        xml.texts("namevariations", "name", artist.namevariations());
        xml.list("aliases", artist.aliases(), DumpRecords::artistRef);
        xml.list("members", artist.members(), DumpRecords::artistRef);
        xml.list("groups", artist.groups(), DumpRecords::artistRef);
        xml.close();
    }

    private static void artistRef(ArtistRef artist, DumpXml xml) throws XMLStreamException {
        xml.open("name");
        xml.attribute("id", artist.id());
        xml.text(artist.name());
        xml.close();
    }

    static void label(Label label, DumpXml xml) throws XMLStreamException {
        xml.open("label");
        xml.element("id", label.id());
        xml.element("name", label.name());
        xml.element("contactinfo", label.contactInfo());
        xml.element("profile", label.profile());
        xml.element("data_quality", label.dataQuality());
        xml.texts("urls", "url", label.urls());
        xml.list("sublabels", label.sublabels(), (sublabel, in) -> labelRef("label", sublabel, in));
        if (label.parentLabel() != null) {
            labelRef("parentLabel", label.parentLabel(), xml);
        }
        xml.close();
    }

    private static void labelRef(String name, LabelRef label, DumpXml xml)
            throws XMLStreamException {
        xml.open(name);
        xml.attribute("id", label.id());
        xml.text(label.name());
        xml.close();
    }

    static void master(Master master, DumpXml xml) throws XMLStreamException {
        xml.open("master");
        xml.attribute("id", master.id());
        xml.element("main_release", master.mainRelease());
        xml.list("artists", master.artists(), DumpRecords::credit);
        xml.texts("genres", "genre", master.genres());
        xml.texts("styles", "style", master.styles());
        xml.element("year", master.year());
        xml.element("title", master.title());
        xml.element("data_quality", master.dataQuality());
        xml.list("videos", master.videos(), DumpRecords::video);
        xml.element("notes", master.notes());
        xml.close();
    }

    static void release(Release release, DumpXml xml) throws XMLStreamException {
        xml.open("release");
        xml.attribute("id", release.id());
        xml.attribute("status", release.status());
        xml.list("artists", release.artists(), DumpRecords::credit);
        xml.element("title", release.title());
        xml.list("labels", release.labels(), (label, in) -> entity("label", label, in));
        xml.list("series", release.series(), (series, in) -> entity("series", series, in));
        xml.list("extraartists", release.extraartists(), DumpRecords::credit);
        xml.list("formats", release.formats(), DumpRecords::format);
        xml.texts("genres", "genre", release.genres());
        xml.texts("styles", "style", release.styles());
        xml.element("country", release.country());
        xml.element("released", release.released());
        xml.element("notes", release.notes());
        xml.element("data_quality", release.dataQuality());
        masterOf(release, xml);
        xml.list("tracklist", release.tracklist(), DumpRecords::track);
        xml.list("identifiers", release.identifiers(), DumpRecords::identifier);
        xml.list("videos", release.videos(), DumpRecords::video);
        xml.list("companies", release.companies(), DumpRecords::company);
        xml.close();
    }

    private static void masterOf(Release release, DumpXml xml) throws XMLStreamException {
        var master = release.masterId();
        if (master != null) {
            xml.open("master_id");
            xml.attribute("is_main_release", Masters.mainRelease(master) == release.id());
            xml.text(master.toString());
            xml.close();
        }
    }

    private static void credit(ArtistCredit artist, DumpXml xml) throws XMLStreamException {
        xml.open("artist");
        xml.element("id", artist.id());
        xml.element("name", artist.name());
        xml.element("anv", artist.anv());
        xml.element("join", artist.join());
        xml.element("role", artist.role());
        xml.element("tracks", artist.tracks());
        xml.close();
    }

    private static void entity(String name, EntityCredit entity, DumpXml xml)
            throws XMLStreamException {
        xml.open(name);
        xml.attribute("name", entity.name());
        xml.attribute("catno", entity.catno());
        xml.attribute("id", entity.id());
        xml.close();
    }

    private static void company(EntityCredit company, DumpXml xml) throws XMLStreamException {
        xml.open("company");
        xml.element("id", company.id());
        xml.element("name", company.name());
        xml.element("catno", company.catno());
        xml.element("entity_type", company.entityType());
        xml.element("entity_type_name", company.entityTypeName());
        xml.element("resource_url", company.resourceUrl());
        xml.close();
    }

    private static void format(Format format, DumpXml xml) throws XMLStreamException {
        xml.open("format");
        xml.attribute("name", format.name());
        xml.attribute("qty", format.qty());
        xml.attribute("text", format.text());
        xml.texts("descriptions", "description", format.descriptions());
        xml.close();
    }

    private static void track(Track track, DumpXml xml) throws XMLStreamException {
        xml.open("track");
        xml.element("position", track.position());
        xml.element("title", track.title());
        xml.element("duration", track.duration());
        xml.list("artists", track.artists(), DumpRecords::credit);
        xml.list("extraartists", track.extraartists(), DumpRecords::credit);
        xml.list("sub_tracks", track.subTracks(), DumpRecords::track);
        xml.close();
    }

    private static void identifier(Identifier identifier, DumpXml xml) throws XMLStreamException {
        xml.open("identifier");
        xml.attribute("type", identifier.type());
        xml.attribute("description", identifier.description());
        xml.attribute("value", identifier.value());
        xml.close();
    }

    private static void video(Video video, DumpXml xml) throws XMLStreamException {
        xml.open("video");
        xml.attribute("src", video.uri());
        xml.attribute("duration", video.duration());
        xml.attribute("embed", video.embed());
        xml.element("title", video.title());
        xml.element("description", video.description());
        xml.close();
    }
}
