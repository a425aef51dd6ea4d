/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import io.github.cameldiscogs.model.Artist;
import io.github.cameldiscogs.model.ArtistRef;
import io.github.cameldiscogs.model.Image;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A record of the dump of artists. */
final class ArtistElement {

    private ArtistElement() {}

    static Artist read(ElementReader in) throws XMLStreamException {
        var other = new OtherFields();
        in.unknownAttributes(other);
        Long id = null;
        String name = null;
        String realname = null;
        String profile = null;
        String quality = null;
        List<@Nullable String> variations = null;
        List<@Nullable String> urls = null;
        List<@Nullable Image> images = null;
        List<@Nullable ArtistRef> aliases = null;
        List<@Nullable ArtistRef> groups = null;
        List<@Nullable ArtistRef> members = null;
        while (in.nextChild()) {
            switch (in.name()) {
                case "id" -> id = ElementReader.number("id", in.text(), other);
                case "name" -> name = in.text();
                case "realname" -> realname = in.text();
                case "profile" -> profile = in.text();
                case "data_quality" -> quality = in.text();
                case "namevariations" -> variations = in.children(ElementReader::text);
                case "urls" -> urls = in.children(ElementReader::text);
                case "images" -> images = in.children(CommonElements::image);
                case "aliases" -> aliases = artists(in);
                case "groups" -> groups = artists(in);
                case "members" -> members = artists(in);
                default -> in.unknown(other);
            }
        }
        return new Artist(
                id,
                name,
                null,
                null,
                null,
                profile,
                quality,
                realname,
                variations,
                urls,
                images,
                aliases,
                groups,
                members,
                other.toMap());
    }

    /** Old dumps have the number of each in an element of its own, before the name. */
    private static List<@Nullable ArtistRef> artists(ElementReader in) throws XMLStreamException {
        var artists = new ArrayList<@Nullable ArtistRef>();
        Long before = null;
        while (in.nextChild()) {
            if (in.name().equals("id")) {
                addUnnamed(before, artists);
                before = ElementReader.number("id", in.text(), new OtherFields());
            } else {
                artists.add(withId(CommonElements.artistRef(in), before, artists));
                before = null;
            }
        }
        addUnnamed(before, artists);
        return artists;
    }

    private static void addUnnamed(@Nullable Long id, List<@Nullable ArtistRef> artists) {
        if (id != null) {
            artists.add(CommonElements.withoutName(id));
        }
    }

    /** Where both places have the number, they have the same. */
    private static ArtistRef withId(
            ArtistRef artist, @Nullable Long before, List<@Nullable ArtistRef> artists) {
        if (before == null || before.equals(artist.id())) {
            return artist;
        }
        if (artist.id() != null) {
            artists.add(CommonElements.withoutName(before));
            return artist;
        }
        return new ArtistRef(before, artist.name(), null, null, null, artist.otherFields());
    }
}
