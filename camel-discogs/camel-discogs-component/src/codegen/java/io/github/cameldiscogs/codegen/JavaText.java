/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import java.util.Locale;

/** How names and texts are written in Java. */
final class JavaText {

    private JavaText() {}

    /** The text as a literal, with its quotes. */
    static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** The text where it is part of a comment, which it must not end. */
    static String comment(String text) {
        return text.replace("*/", "*&#47;");
    }

    static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /**
     * Parts a name before each capital letter.
     *
     * @param name in lowerCamelCase
     */
    static String parted(String name, char separator) {
        return name.replaceAll("([A-Z])", separator + "$1");
    }

    /** A getter and a setter of the field of that name, indented as members are. */
    static String accessors(String type, String name, String description) {
        return """
                public %2$s get%3$s() {
                    return %1$s;
                }

                /** %4$s */
                public void set%3$s(%2$s %1$s) {
                    this.%1$s = %1$s;
                }
            """
                .formatted(name, type, capitalised(name), comment(description));
    }
}
