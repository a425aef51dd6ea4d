/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import io.github.cameldiscogs.model.ArtistCredit;
import io.github.cameldiscogs.model.ArtistRef;
import io.github.cameldiscogs.model.Image;
import io.github.cameldiscogs.model.LabelRef;
import io.github.cameldiscogs.model.Track;
import io.github.cameldiscogs.model.Video;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The elements that several kinds of records have. */
final class CommonElements {

    private CommonElements() {}

    static ArtistCredit credit(ElementReader in) throws XMLStreamException {
        var other = new OtherFields();
        in.unknownAttributes(other);
        Long id = null;
        String name = null;
        String anv = null;
        String join = null;
        String role = null;
        String tracks = null;
        while (in.nextChild()) {
            switch (in.name()) {
                case "id" -> id = ElementReader.artistId(in.text(), other);
                case "name" -> name = in.text();
                case "anv" -> anv = in.text();
                case "join" -> join = in.text();
                case "role" -> role = in.text();
                case "tracks" -> tracks = in.text();
                default -> in.unknown(other);
            }
        }
        return new ArtistCredit(id, name, anv, join, role, tracks, null, null, other.toMap());
    }

    /** Dumps say nothing of headings: these are tracks without position and duration. */
    static Track track(ElementReader in) throws XMLStreamException {
        var other = new OtherFields();
        in.unknownAttributes(other);
        String position = null;
        String title = null;
        String duration = null;
        List<@Nullable ArtistCredit> artists = null;
        List<@Nullable ArtistCredit> extraartists = null;
        List<@Nullable Track> subTracks = null;
        while (in.nextChild()) {
            switch (in.name()) {
                case "position" -> position = in.text();
                case "title" -> title = in.text();
                case "duration" -> duration = in.text();
                case "artists" -> artists = in.children(CommonElements::credit);
                case "extraartists" -> extraartists = in.children(CommonElements::credit);
                case "sub_tracks" -> subTracks = in.children(CommonElements::track);
                default -> in.unknown(other);
            }
        }
        return new Track(
                position,
                subTracks == null ? null : "index",
                title,
                duration,
                artists,
                extraartists,
                subTracks,
                other.toMap());
    }

    static Video video(ElementReader in) throws XMLStreamException {
        var other = new OtherFields();
        String uri = null;
        Integer duration = null;
        Boolean embed = null;
        for (int i = 0; i < in.attributes(); i++) {
            var value = in.attribute(i);
            switch (in.attributeName(i)) {
                case "src" -> uri = value;
                case "duration" -> duration = ElementReader.smallNumber("duration", value, other);
                case "embed" -> embed = ElementReader.truth("embed", value, other);
                default -> in.unknownAttribute(i, other);
            }
        }
        String title = null;
        String description = null;
        while (in.nextChild()) {
            switch (in.name()) {
                case "title" -> title = in.text();
                case "description" -> description = in.text();
                default -> in.unknown(other);
            }
        }
        return new Video(uri, title, description, duration, embed, other.toMap());
    }

    /** Dumps have had none since the end of 2024, and no addresses in them before. */
    static Image image(ElementReader in) throws XMLStreamException {
        var other = new OtherFields();
        String type = null;
        String uri = null;
        String uri150 = null;
        Integer width = null;
        Integer height = null;
        for (int i = 0; i < in.attributes(); i++) {
            var value = in.attribute(i);
            switch (in.attributeName(i)) {
                case "type" -> type = value;
                case "uri" -> uri = value;
                case "uri150" -> uri150 = value;
                case "width" -> width = ElementReader.smallNumber("width", value, other);
                case "height" -> height = ElementReader.smallNumber("height", value, other);
                default -> in.unknownAttribute(i, other);
            }
        }
        unknownChildren(in, other);
        return new Image(type, uri, null, uri150, width, height, other.toMap());
    }

    static void unknownChildren(ElementReader in, OtherFields other) throws XMLStreamException {
        while (in.nextChild()) {
            in.unknown(other);
        }
    }

    static ArtistRef artistRef(ElementReader in) throws XMLStreamException {
        var other = new OtherFields();
        var id = id(in, other);
        return new ArtistRef(id, in.text(), null, null, null, other.toMap());
    }

    static LabelRef labelRef(ElementReader in) throws XMLStreamException {
        var other = new OtherFields();
        var id = id(in, other);
        return new LabelRef(id, in.text(), null, other.toMap());
    }

    private static @Nullable Long id(ElementReader in, OtherFields other) {
        Long id = null;
        for (int i = 0; i < in.attributes(); i++) {
            if (in.attributeName(i).equals("id")) {
                id = ElementReader.artistId(in.attribute(i), other);
            } else {
                in.unknownAttribute(i, other);
            }
        }
        return id;
    }

    /** An artist whose number alone is known. */
    static ArtistRef withoutName(@Nullable Long id) {
        return new ArtistRef(id, null, null, null, null, Map.of());
    }
}
