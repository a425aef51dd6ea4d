/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** The four files of a month. */
public enum DumpKind {
    ARTISTS("artist"),
    LABELS("label"),
    MASTERS("master"),
    RELEASES("release");

    private final String element;

    DumpKind(String element) {
        this.element = element;
    }

    /**
     * A kind by its name in URIs and file names.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static DumpKind of(String name) {
        return Stream.of(values())
                .filter(kind -> kind.root().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "A dump is one of artists, labels, masters and releases"));
    }

    /** The name of the element around all records, which is that in URIs and file names too. */
    public String root() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the element of a record. */
    String element() {
        return element;
    }

    byte[] elementBytes() {
        return element.getBytes(StandardCharsets.US_ASCII);
    }
}
