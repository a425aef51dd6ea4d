/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import io.github.cameldiscogs.internal.text.PlainCause;
import io.github.cameldiscogs.internal.text.QuotedValue;
import io.github.cameldiscogs.internal.text.WhiteSpace;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a {@link DiscogsOperation}; for routes an endpoint option and a header.
 *
 * @param name the option's name, in lowerCamelCase
 * @param wireName Discogs's name; for a path parameter, the name in the template
 * @param location where its value goes in a request
 * @param type the type of its value
 * @param required whether a call without it is rejected
 * @param defaultValue the value if none is given
 * @param vocabulary the allowed values
 * @param headerOnly whether it is too short-lived or too secret for an endpoint option; its header
 *     is removed from the message after the call
 * @param description one sentence for the reference
 */
public record Parameter(
        String name,
        String wireName,
        ParameterLocation location,
        ValueType type,
        boolean required,
        @Nullable Object defaultValue,
        Vocabulary vocabulary,
        boolean headerOnly,
        String description) {

    private static final String HEADER_PREFIX = "CamelDiscogs";

    static Parameter path(String name, ValueType type, String description) {
        return new Parameter(
                name,
                name,
                ParameterLocation.PATH,
                type,
                true,
                null,
                Vocabulary.ANY,
                false,
                description);
    }

    static Parameter query(String name, ValueType type, String description) {
        return optional(name, ParameterLocation.QUERY, type, description);
    }

    static Parameter body(String name, ValueType type, String description) {
        return optional(name, ParameterLocation.BODY, type, description);
    }

    static Parameter column(String name, ValueType type, String description) {
        return optional(name, ParameterLocation.COLUMN, type, description);
    }

    static Parameter address(String name, String description) {
        return new Parameter(
                name,
                name,
                ParameterLocation.ADDRESS,
                ValueType.TEXT,
                true,
                null,
                Vocabulary.ANY,
                false,
                description);
    }

    static Parameter oauth(String name, String description) {
        return optional(name, ParameterLocation.OAUTH, ValueType.TEXT, description);
    }

    private static Parameter optional(
            String name, ParameterLocation location, ValueType type, String description) {
        return new Parameter(
                name,
                snakeCase(name),
                location,
                type,
                false,
                null,
                Vocabulary.ANY,
                false,
                description);
    }

    /** The same parameter as a field of the body. */
    Parameter inBody() {
        return new Parameter(
                name,
                snakeCase(name),
                ParameterLocation.BODY,
                type,
                false,
                defaultValue,
                vocabulary,
                headerOnly,
                description);
    }

    /** The same parameter with a name at Discogs that cannot be derived. */
    Parameter sentAs(String otherWireName) {
        return new Parameter(
                name,
                otherWireName,
                location,
                type,
                required,
                defaultValue,
                vocabulary,
                headerOnly,
                description);
    }

    /** A path parameter whose segment is omitted if it has no value. */
    Parameter optional() {
        return with(false, defaultValue, vocabulary, headerOnly);
    }

    Parameter mandatory() {
        return with(true, defaultValue, vocabulary, headerOnly);
    }

    Parameter defaultsTo(Object value) {
        return with(false, value, vocabulary, headerOnly);
    }

    Parameter oneOf(String... words) {
        return with(required, defaultValue, new Vocabulary.Closed(List.of(words)), headerOnly);
    }

    Parameter knownAs(String... words) {
        return with(required, defaultValue, new Vocabulary.Open(List.of(words)), headerOnly);
    }

    Parameter between(long min, long max) {
        return with(required, defaultValue, new Vocabulary.Range(min, max), headerOnly);
    }

    Parameter atLeast(long min) {
        return with(required, defaultValue, new Vocabulary.Range(min, null), headerOnly);
    }

    Parameter onlyAsHeader() {
        return with(required, defaultValue, vocabulary, true);
    }

    private Parameter with(
            boolean isRequired, @Nullable Object value, Vocabulary words, boolean isHeaderOnly) {
        return new Parameter(
                name,
                wireName,
                location,
                type,
                isRequired,
                value,
                words,
                isHeaderOnly,
                description);
    }

    /**
     * Rejects headers with Discogs's name of a parameter, which would have no effect.
     *
     * @throws IllegalArgumentException naming the header to use
     */
    static void refuseNamesOfDiscogs(Collection<String> headers, Collection<Parameter> taken) {
        for (var header : headers) {
            if (header.startsWith(HEADER_PREFIX)
                    && taken.stream().noneMatch(any -> any.header().equalsIgnoreCase(header))) {
                refuseNameOfDiscogs(header, taken);
            }
        }
    }

    private static void refuseNameOfDiscogs(String header, Collection<Parameter> taken) {
        var name = header.substring(HEADER_PREFIX.length());
        for (var parameter : taken) {
            if (parameter.isMeantBy(name)) {
                throw new IllegalArgumentException(
                        "header %s: it is called %s here"
                                .formatted(QuotedValue.of(header), parameter.header()));
            }
        }
    }

    /** The name of the header that overrides the option. */
    public String header() {
        return HEADER_PREFIX + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * Reads a value for this parameter.
     *
     * @param raw from an option, a header or a body
     * @return the value in the type and spelling in which it is sent
     * @throws IllegalArgumentException naming the parameter and the allowed values; it shows the
     *     value only if that cannot be a secret
     */
    public @Nullable Object read(@Nullable Object raw, CamelValues values) {
        if (raw == null) {
            return null;
        }
        Object plain;
        try {
            plain = values.plain(raw);
        } catch (IllegalArgumentException e) {
            throw refused(CamelValues.kind(raw), "is not " + type.description(), e);
        }
        return plain == null ? null : read(plain);
    }

    private Object read(Object plain) {
        var shown =
                CamelValues.isStructure(plain) ? CamelValues.kind(plain) : QuotedValue.of(plain);
        var value = typed(plain, shown);
        var admitted =
                vocabulary.admit(value).orElseThrow(() -> refused(shown, "is not allowed", null));
        if (!vocabulary.knows(admitted)) {
            UnknownWords.tell(this, value);
        }
        return admitted;
    }

    private Object typed(Object plain, String shown) {
        Object value;
        try {
            value = type.read(plain);
        } catch (IllegalArgumentException e) {
            throw refused(shown, "is not " + type.description(), e);
        }
        return location == ParameterLocation.OAUTH ? stripped(value.toString(), shown) : value;
    }

    /** Values of the dance have no white space around them. */
    private String stripped(String value, String shown) {
        var stripped = WhiteSpace.strip(value);
        if (stripped.isEmpty()) {
            throw refused(shown, "is empty", null);
        }
        return stripped;
    }

    private IllegalArgumentException refused(
            String shown, String reason, @Nullable Throwable cause) {
        var allowed = vocabulary.description();
        return new IllegalArgumentException(
                "%s: %s %s%s"
                        .formatted(
                                name,
                                headerOnly ? "its value" : shown,
                                reason,
                                allowed.isEmpty() ? "" : ", allowed: " + allowed),
                PlainCause.of(cause));
    }

    /**
     * Whether a field or column name means this parameter: the option's name, or Discogs's, as it
     * is or in lowerCamelCase.
     */
    boolean isCalled(String givenName) {
        return givenName.equals(name)
                || givenName.equals(wireName)
                || snakeCase(givenName).equals(wireName);
    }

    /** Whether a name means this parameter in Discogs's or any similar spelling. */
    public boolean isMeantBy(String givenName) {
        return haveSameLetters(givenName, wireName) || haveSameLetters(givenName, name);
    }

    /** Allocates nothing: every call compares every header of its message. */
    private static boolean haveSameLetters(String one, String other) {
        int place = 0;
        for (int index = 0; index < one.length(); index++) {
            char letter = one.charAt(index);
            if (isLetter(letter)) {
                while (place < other.length() && !isLetter(other.charAt(place))) {
                    place++;
                }
                if (place == other.length()
                        || Character.toLowerCase(letter)
                                != Character.toLowerCase(other.charAt(place++))) {
                    return false;
                }
            }
        }
        return place == other.length();
    }

    private static boolean isLetter(char character) {
        return character != '_' && character != '-';
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
