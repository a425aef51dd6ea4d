/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import io.github.cameldiscogs.model.ArtistCredit;
import io.github.cameldiscogs.model.Format;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists as the text of one column; null for one without entries. */
final class Texts {

    private Texts() {}

    /** Such as House, Deep House. */
    static String list(List<String> texts) {
        return text(present(texts).stream());
    }

    /** Such as 2 x Vinyl, LP, Album; CD. */
    static String formats(List<Format> formats) {
        var text = present(formats).stream().map(Texts::format).collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }

    private static String format(Format format) {
        var name = "1".equals(format.qty()) ? format.name() : format.qty() + " x " + format.name();
        var descriptions = present(format.descriptions()).stream();
        var all = Stream.concat(Stream.of(name), descriptions);
        return text(Stream.concat(all, Stream.ofNullable(format.text())));
    }

    /** As printed on the cover, such as Simon &amp; Garfunkel. */
    static String artists(List<ArtistCredit> artists) {
        var text = new StringBuilder();
        var joint = "";
        for (var artist : present(artists)) {
            text.append(joint).append(artist.anv() == null ? artist.name() : artist.anv());
            joint = joint(artist.join());
        }
        return text.isEmpty() ? null : text.toString();
    }

    private static String joint(String join) {
        if (join == null || join.equals(",")) {
            return ", ";
        }
        return " " + join + " ";
    }

    private static String text(Stream<String> parts) {
        var text = parts.collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    /** Lists may be absent, and have holes. */
    static <T> List<T> present(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
