/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds files in a body of type {@code multipart/form-data} (RFC 7578). */
public final class MultipartForm {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data;.*boundary=\"?([^\";]+)\"?.*");
    private static final Pattern FILENAME = Pattern.compile("(?i)filename=\"([^\"]*)\"");

    /**
     * An uploaded file.
     *
     * @param name the file name sent by the client; empty if none
     * @param content in UTF-8
     */
    public record File(String name, String content) {}

    private MultipartForm() {}

    /** The file in the field of that name, if the body is a form and has it. */
    public static Optional<File> file(String contentType, byte[] body, String field) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            return Optional.empty();
        }
        // One char per byte preserves binary content
        var text = new String(body, StandardCharsets.ISO_8859_1);
        return Arrays.stream(text.split(Pattern.quote("--" + boundary.group(1))))
                .map(part -> file(part, field))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<File> file(String part, String field) {
        int end = part.indexOf("\r\n\r\n");
        var head = end < 0 ? "" : part.substring(0, end);
        var name = Pattern.compile("(?i)[; ]name=\"?" + Pattern.quote(field) + "\"?(;|\\s|$)");
        if (!name.matcher(head).find()) {
            return Optional.empty();
        }
        var content = part.substring(end + 4).replaceFirst("\r\n$", "");
        return Optional.of(
                new File(
                        Optional.of(FILENAME.matcher(utf8(head)))
                                .filter(Matcher::find)
                                .map(matcher -> matcher.group(1))
                                .orElse(""),
                        utf8(content)));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
