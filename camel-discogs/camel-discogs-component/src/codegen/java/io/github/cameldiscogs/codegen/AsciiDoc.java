/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How tables and words are written in AsciiDoc. */
final class AsciiDoc {

    private AsciiDoc() {}

    /**
     * @param head the names of the columns, with a bar between them
     * @param widths the relative widths of the columns, with a comma between them
     */
    static String table(String head, String widths, Stream<String> rows) {
        return "[cols=\"%s\",options=\"header\"]\n|===\n|%s\n%s|===\n"
                .formatted(widths, head.replace("|", " |"), rows.collect(Collectors.joining()));
    }

    static String row(String... cells) {
        return Stream.of(cells)
                        .map(cell -> "|" + cell.replace("|", "\\|"))
                        .collect(Collectors.joining("\n"))
                + "\n\n";
    }

    /** A heading that links can lead to. */
    static String heading(String name) {
        return "[#%1$s]\n=== %1$s\n\n".formatted(name);
    }

    static String code(Object text) {
        return "`" + text + "`";
    }

    /** The sentence that lists what an option can be, after a blank. */
    static String values(Collection<?> words) {
        return words.stream()
                .map(AsciiDoc::code)
                .collect(Collectors.joining(", ", " Values: ", "."));
    }
}
