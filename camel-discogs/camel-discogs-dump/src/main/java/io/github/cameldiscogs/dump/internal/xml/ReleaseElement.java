/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import io.github.cameldiscogs.model.ArtistCredit;
import io.github.cameldiscogs.model.EntityCredit;
import io.github.cameldiscogs.model.Format;
import io.github.cameldiscogs.model.Identifier;
import io.github.cameldiscogs.model.Image;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.model.Track;
import io.github.cameldiscogs.model.Video;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A record of the dump of releases. */
final class ReleaseElement {

    private final OtherFields other = new OtherFields();
    private @Nullable Long id;
    private @Nullable String status;
    private @Nullable Long masterId;
    private @Nullable String title;
    private @Nullable String country;
    private @Nullable String released;
    private @Nullable String notes;
    private @Nullable String quality;
    private @Nullable List<@Nullable ArtistCredit> artists;
    private @Nullable List<@Nullable ArtistCredit> extraartists;
    private @Nullable List<@Nullable EntityCredit> labels;
    private @Nullable List<@Nullable EntityCredit> series;
    private @Nullable List<@Nullable EntityCredit> companies;
    private @Nullable List<@Nullable Format> formats;
    private @Nullable List<@Nullable Identifier> identifiers;
    private @Nullable List<@Nullable Video> videos;
    private @Nullable List<@Nullable String> genres;
    private @Nullable List<@Nullable String> styles;
    private @Nullable List<@Nullable Track> tracklist;
    private @Nullable List<@Nullable Image> images;

    private ReleaseElement() {}

    static Release read(ElementReader in) throws XMLStreamException {
        var release = new ReleaseElement();
        release.readAttributes(in);
        while (in.nextChild()) {
            release.readChild(in);
        }
        return release.toRecord();
    }

    private void readAttributes(ElementReader in) {
        for (int i = 0; i < in.attributes(); i++) {
            switch (in.attributeName(i)) {
                case "id" -> id = ElementReader.number("id", in.attribute(i), other);
                case "status" -> status = in.attribute(i);
                default -> in.unknownAttribute(i, other);
            }
        }
    }

    private void readChild(ElementReader in) throws XMLStreamException {
        switch (in.name()) {
            case "id" -> id = ElementReader.number("id", in.text(), other);
            case "title" -> title = in.text();
            case "country" -> country = in.text();
            case "released" -> released = in.text();
            case "notes" -> notes = in.text();
            case "data_quality" -> quality = in.text();
            case "master_id" -> readMaster(in);
            case "artists" -> artists = in.children(CommonElements::credit);
            case "extraartists" -> extraartists = in.children(CommonElements::credit);
            case "labels" -> labels = in.children(ReleaseElement::entity);
            case "series" -> series = in.children(ReleaseElement::entity);
            case "companies" -> companies = in.children(ReleaseElement::entity);
            case "formats" -> formats = in.children(ReleaseElement::format);
            case "identifiers" -> identifiers = in.children(ReleaseElement::identifier);
            case "videos" -> videos = in.children(CommonElements::video);
            case "genres" -> genres = in.children(ElementReader::text);
            case "styles" -> styles = in.children(ElementReader::text);
            case "tracklist" -> tracklist = in.children(CommonElements::track);
            case "images" -> images = in.children(CommonElements::image);
            default -> in.unknown(other);
        }
    }

    /** The API does not tell of a release whether it stands for its master. */
    private void readMaster(ElementReader in) throws XMLStreamException {
        for (int i = 0; i < in.attributes(); i++) {
            if (in.attributeName(i).equals("is_main_release")) {
                var isMain = ElementReader.truth("is_main_release", in.attribute(i), other);
                if (isMain != null) {
                    other.put("is_main_release", isMain);
                }
            } else {
                in.unknownAttribute(i, other);
            }
        }
        masterId = ElementReader.number("master_id", in.text(), other);
    }

    /** Labels and series have attributes, companies elements. */
    private static EntityCredit entity(ElementReader in) throws XMLStreamException {
        var other = new OtherFields();
        Long id = null;
        String name = null;
        String catno = null;
        String type = null;
        String typeName = null;
        String resourceUrl = null;
        for (int i = 0; i < in.attributes(); i++) {
            switch (in.attributeName(i)) {
                case "id" -> id = ElementReader.artistId(in.attribute(i), other);
                case "name" -> name = in.attribute(i);
                case "catno" -> catno = in.attribute(i);
                default -> in.unknownAttribute(i, other);
            }
        }
        while (in.nextChild()) {
            switch (in.name()) {
                case "id" -> id = ElementReader.artistId(in.text(), other);
                case "name" -> name = in.text();
                case "catno" -> catno = in.text();
                case "entity_type" -> type = in.text();
                case "entity_type_name" -> typeName = in.text();
                case "resource_url" -> resourceUrl = in.text();
                default -> in.unknown(other);
            }
        }
        return new EntityCredit(id, name, catno, type, typeName, resourceUrl, null, other.toMap());
    }

    /** The quantity stays text: some are larger than any number of Java. */
    private static Format format(ElementReader in) throws XMLStreamException {
        var other = new OtherFields();
        String name = null;
        String quantity = null;
        String text = null;
        for (int i = 0; i < in.attributes(); i++) {
            switch (in.attributeName(i)) {
                case "name" -> name = in.attribute(i);
                case "qty" -> quantity = in.attribute(i);
                case "text" -> text = in.attribute(i);
                default -> in.unknownAttribute(i, other);
            }
        }
        List<@Nullable String> descriptions = null;
        while (in.nextChild()) {
            if (in.name().equals("descriptions")) {
                descriptions = in.children(ElementReader::text);
            } else {
                in.unknown(other);
            }
        }
        return new Format(name, quantity, descriptions, text, other.toMap());
    }

    private static Identifier identifier(ElementReader in) throws XMLStreamException {
        var other = new OtherFields();
        String type = null;
        String value = null;
        String description = null;
        for (int i = 0; i < in.attributes(); i++) {
            switch (in.attributeName(i)) {
                case "type" -> type = in.attribute(i);
                case "value" -> value = in.attribute(i);
                case "description" -> description = in.attribute(i);
                default -> in.unknownAttribute(i, other);
            }
        }
        CommonElements.unknownChildren(in, other);
        return new Identifier(type, value, description, other.toMap());
    }

    private Release toRecord() {
        return new Release(
                id,
                status,
                null,
                null,
                null,
                artists,
                null,
                labels,
                series,
                companies,
                formats,
                quality,
                null,
                null,
                null,
                null,
                null,
                null,
                masterId,
                null,
                title,
                country,
                released,
                null,
                notes,
                identifiers,
                videos,
                genres,
                styles,
                tracklist,
                extraartists,
                images,
                null,
                null,
                null,
                null,
                other.toMap());
    }
}
