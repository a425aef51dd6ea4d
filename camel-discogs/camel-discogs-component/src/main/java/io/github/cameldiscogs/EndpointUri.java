/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.text.OneLine;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.util.URISupport;
import org.apache.camel.util.UnsafeUriCharactersEncoder;

/** Handles characters and RAW values in endpoint URIs that Camel does not handle. */
final class EndpointUri {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern NEVER_CLOSED =
            Pattern.compile("RAW(?:\\((?!.*\\)\\z)|\\{(?!.*}\\z)).*", Pattern.DOTALL);

    private EndpointUri() {}

    /**
     * The URI with blanks and invisible characters, such as control characters, encoded. Files and
     * environment variables add line breaks to values; Java rejects a URI with one in a message
     * that shows all of it, and other control characters would affect whatever displays the URI.
     */
    static String encoded(String uri) {
        return uri.codePoints()
                .mapToObj(
                        character ->
                                isIllegal(character)
                                        ? encoded(character)
                                        : Character.toString(character))
                .collect(Collectors.joining());
    }

    private static boolean isIllegal(int character) {
        return !OneLine.admits(character) || Character.isSpaceChar(character);
    }

    private static String encoded(int character) {
        return character == ' '
                ? "%20"
                : URLEncoder.encode(Character.toString(character), StandardCharsets.UTF_8);
    }

    /**
     * Checks that Camel can register an endpoint under a URI; Camel's own message would show the
     * URI.
     *
     * @throws IllegalArgumentException naming the options whose values are invalid
     */
    static void requireValid(String uri, OptionNames optionNames) {
        try {
            URISupport.normalizeUri(uri);
            new URI(encoded(UnsafeUriCharactersEncoder.encode(uri)));
        } catch (URISyntaxException e) {
            DiscogsOperation.named(path(uri));
            throw new IllegalArgumentException(
                    "the endpoint URI is invalid (%s)%s"
                            .formatted(e.getReason(), culprits(uri, optionNames)));
        }
    }

    /** The part between scheme and options. */
    static String path(String uri) {
        return uri.split("\\?", 2)[0].replaceFirst("^[^:]*:(//)?", "");
    }

    /**
     * The options as Camel reads them, with the RAW syntax kept.
     *
     * @throws URISyntaxException if the URI is invalid for any endpoint
     */
    static Map<String, Object> options(String uri) throws URISyntaxException {
        var normalized = encoded(URISupport.normalizeUri(uri));
        return new LinkedHashMap<>(
                URISupport.parseParameters(new URI(UnsafeUriCharactersEncoder.encode(normalized))));
    }

    private static String culprits(String uri, OptionNames optionNames) {
        try {
            var names =
                    URISupport.parseQuery(URISupport.extractQuery(uri), false, true)
                            .entrySet()
                            .stream()
                            .filter(option -> CONTROL.matcher(option.getValue().toString()).find())
                            .map(option -> optionNames.shown(option.getKey()))
                            .collect(Collectors.joining(", "));
            return names.isEmpty() ? "" : ": a control character is in the value of " + names;
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /**
     * Checks that RAW values are closed. An unclosed one includes all that follows, even the
     * secrets of other options.
     *
     * @param options the options of the URI by name
     * @throws IllegalArgumentException naming the option
     */
    static void requireClosed(Map<String, Object> options, OptionNames optionNames) {
        options.forEach(
                (name, value) -> {
                    if (value instanceof String text && isNeverClosed(text)) {
                        throw new IllegalArgumentException(
                                "%s: %s is never closed"
                                        .formatted(optionNames.shown(name), text.substring(0, 4)));
                    }
                });
    }

    /** Whether a RAW value is not closed, and so includes what follows. */
    static boolean isNeverClosed(String value) {
        return NEVER_CLOSED.matcher(value).matches();
    }
}
