/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import io.github.cameldiscogs.model.ArtistCredit;
import io.github.cameldiscogs.model.Image;
import io.github.cameldiscogs.model.Master;
import io.github.cameldiscogs.model.Track;
import io.github.cameldiscogs.model.Video;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A record of the dump of masters. */
final class MasterElement {

    private MasterElement() {}

    static Master read(ElementReader in) throws XMLStreamException {
        var other = new OtherFields();
        Long id = null;
        for (int i = 0; i < in.attributes(); i++) {
            if (in.attributeName(i).equals("id")) {
                id = ElementReader.number("id", in.attribute(i), other);
            } else {
                in.unknownAttribute(i, other);
            }
        }
        Long mainRelease = null;
        Integer year = null;
        String title = null;
        String quality = null;
        String notes = null;
        List<@Nullable Image> images = null;
        List<@Nullable String> genres = null;
        List<@Nullable String> styles = null;
        List<@Nullable Track> tracklist = null;
        List<@Nullable ArtistCredit> artists = null;
        List<@Nullable Video> videos = null;
        while (in.nextChild()) {
            switch (in.name()) {
                case "id" -> id = ElementReader.number("id", in.text(), other);
                case "main_release" ->
                        mainRelease = ElementReader.number("main_release", in.text(), other);
                case "year" -> year = ElementReader.smallNumber("year", in.text(), other);
                case "title" -> title = in.text();
                case "data_quality" -> quality = in.text();
                case "notes" -> notes = in.text();
                case "images" -> images = in.children(CommonElements::image);
                case "genres" -> genres = in.children(ElementReader::text);
                case "styles" -> styles = in.children(ElementReader::text);
                case "tracklist" -> tracklist = in.children(CommonElements::track);
                case "artists" -> artists = in.children(CommonElements::credit);
                case "videos" -> videos = in.children(CommonElements::video);
                default -> in.unknown(other);
            }
        }
        return new Master(
                id,
                mainRelease,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                images,
                genres,
                styles,
                year,
                tracklist,
                artists,
                title,
                quality,
                videos,
                notes,
                other.toMap());
    }
}
