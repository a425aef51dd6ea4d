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

/** What can stand in an endpoint URI, and Camel does not see to. */
final class EndpointUri {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern NEVER_CLOSED =
            Pattern.compile("RAW(?:\\((?!.*\\)\\z)|\\{(?!.*}\\z)).*", Pattern.DOTALL);

    private EndpointUri() {}

    /**
     * The same URI with its blanks encoded, and what is not to be seen in it, such as control
     * characters. Files and environments add line breaks to what they hold, and Java refuses a URI
     * with one in words that show all of it; the others would steer whatever shows the URI.
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
     * Checks that Camel can register an endpoint under a URI: if it cannot, it says so in words
     * that show all of it.
     *
     * @throws IllegalArgumentException naming the options whose values stand in the way
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

    /** What stands between scheme and options. */
    static String path(String uri) {
        return uri.split("\\?", 2)[0].replaceFirst("^[^:]*:(//)?", "");
    }

    /**
     * The options as Camel reads them, save that what is kept raw still says so.
     *
     * @throws URISyntaxException when no endpoint can have such a URI
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
     * Checks that what is kept raw has an end. Without one, the value of an option is all that
     * follows, the secrets of others included.
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

    /** Whether a value begins to be kept raw, and has swallowed what follows. */
    static boolean isNeverClosed(String value) {
        return NEVER_CLOSED.matcher(value).matches();
    }
}
