/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the Javadoc of a record says, as AsciiDoc.
 *
 * @param description what the record is; where the API tells of it is left out
 * @param notes what is said of its components, by their names
 */
record RecordComment(String description, Map<String, String> notes) {

    private static final Pattern TAG = Pattern.compile("(?m)^@param\\s+");
    private static final Pattern SOURCE = Pattern.compile("Source: Discogs API, [^.]*\\.");
    private static final Pattern INLINE =
            Pattern.compile("\\{@(?:code|link) (?:[\\w.]*#)?([^}]*)}");

    /**
     * @param source the file of the record
     */
    static RecordComment of(String name, String source) {
        var head = source.substring(0, source.indexOf("public record " + name));
        var javadoc =
                head.substring(head.lastIndexOf("/**") + 3, head.lastIndexOf("*/"))
                        .replaceAll("(?m)^ *\\* ?", "");
        var parts = TAG.split(javadoc);
        var notes = new HashMap<String, String>();
        Stream.of(parts)
                .skip(1)
                .map(tag -> tag.split("\\s+", 2))
                .forEach(tag -> notes.put(tag[0], asciiDoc(tag[1])));
        return new RecordComment(asciiDoc(parts[0]), notes);
    }

    /** A formatter breaks lines within sentences and tags: they are made whole first. */
    private static String asciiDoc(String javadoc) {
        var text = SOURCE.matcher(javadoc.replaceAll("\\s+", " ")).replaceAll("");
        return Stream.of(text.split("<p>"))
                .map(RecordComment::words)
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String words(String javadoc) {
        return INLINE.matcher(javadoc)
                .replaceAll(found -> Matcher.quoteReplacement(AsciiDoc.code(found.group(1))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
