/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.internal.operation.CamelValues;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/**
 * The file name of an upload for Discogs. Names come from messages and file systems and go into a
 * header of the form, so folders and characters that end the header are removed, and the length is
 * limited.
 */
final class UploadName {

    private static final String USUAL = "inventory.csv";

    /** Required by Discogs. */
    private static final String ENDING = ".csv";

    private static final int LONGEST = 100;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9 ._()-]");

    private UploadName() {}

    /**
     * The file name of the message, without its path; a default if there is none.
     *
     * @throws IllegalArgumentException if it is not a valid name
     */
    static String of(Message message) {
        var given = CamelValues.held(message.getHeader(Exchange.FILE_NAME));
        var file = given instanceof WrappedFile<?> wrapped ? wrapped.getFile() : given;
        if (file instanceof File || file instanceof Path) {
            return of(file.toString());
        }
        if (given instanceof WrappedFile<?>) {
            throw new IllegalArgumentException(
                    "%s: a file that is not on disk has no name here"
                            .formatted(Exchange.FILE_NAME));
        }
        return of(CamelValues.text(message, Exchange.FILE_NAME));
    }

    /**
     * @param fileName from Camel, with or without folders
     */
    private static String of(@Nullable String fileName) {
        if (fileName == null) {
            return USUAL;
        }
        var base = FOLDERS.matcher(fileName).replaceFirst("").strip();
        var plain = NOT_PLAIN.matcher(base).replaceAll("_");
        var name =
                plain.toLowerCase(Locale.ROOT).endsWith(ENDING)
                        ? plain.substring(0, plain.length() - ENDING.length())
                        : plain;
        if (name.isBlank()) {
            return USUAL;
        }
        return name.substring(0, Math.min(name.length(), LONGEST)) + ENDING;
    }
}
