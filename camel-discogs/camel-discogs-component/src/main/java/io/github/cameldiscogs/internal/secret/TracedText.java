/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A decoded text whose characters keep their positions in the original text. */
final class TracedText {

    /** Escapes of URIs, forms, JSON, programming languages and HTML. */
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "(?<bytes>(?:%[0-9a-f]{2})+)"
                            + "|(?:\\\\u(?<unit>[0-9a-f]{4})|\\\\x(?<byte>[0-9a-f]{2}))"
                            + "|&#x(?<hex>[0-9a-f]{1,6});?|&#(?<decimal>[0-9]{1,7});?"
                            + "|&(?<name>amp|lt|gt|quot|apos);"
                            + "|\\\\(?<letter>.)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    /** Letters that stand for a control character after a backslash. */
    private static final String CONTROLS = "bfnrt0";

    /** The length of an encoded byte in a URI. */
    private static final int BYTE_LENGTH = 3;

    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private TracedText(int capacity) {
        starts = new int[capacity];
        ends = new int[capacity];
    }

    /** The original text. */
    static TracedText of(String source) {
        var traced = new TracedText(source.length());
        for (int at = 0; at < source.length(); at++) {
            traced.append(source.charAt(at), at, at + 1);
        }
        return traced;
    }

    /** The text with all escapes decoded once. */
    TracedText decoded() {
        return decoded(EnumSet.allOf(Language.class));
    }

    /** The text with only the escapes of these languages decoded. */
    TracedText decoded(Set<Language> languages) {
        var decoded = new TracedText(text.length());
        var escapes = ESCAPE.matcher(text);
        int at = 0;
        int from = 0;
        while (escapes.find(from)) {
            var language = language(escapes);
            if (languages.contains(language)) {
                decoded.append(this, at, escapes.start());
                decoded.append(this, escapes, language);
                at = escapes.end();
                from = at;
            } else {
                // Bytes contain no escape of another language, and there may be many of them
                from = language == Language.URI ? escapes.end() : escapes.start() + 1;
            }
        }
        decoded.append(this, at, text.length());
        return decoded;
    }

    private static Language language(Matcher escape) {
        if (escape.group("bytes") != null) {
            return Language.URI;
        }
        return escape.group().startsWith("&") ? Language.HTML : Language.PROGRAM;
    }

    private void append(TracedText encoded, Matcher escape, Language language) {
        if (language == Language.URI) {
            append(encoded, escape);
        } else {
            append(character(escape), encoded.starts[escape.start()], encoded.end(escape));
        }
    }

    private int end(MatchResult found) {
        return ends[found.end() - 1];
    }

    private static String character(Matcher escape) {
        if (escape.group("unit") != null) {
            return Character.toString((char) HexFormat.fromHexDigits(escape.group("unit")));
        }
        if (escape.group("byte") != null) {
            return Character.toString(HexFormat.fromHexDigits(escape.group("byte")));
        }
        if (escape.group("hex") != null) {
            return character(HexFormat.fromHexDigits(escape.group("hex")));
        }
        if (escape.group("decimal") != null) {
            return character(Integer.parseInt(escape.group("decimal")));
        }
        if (escape.group("name") != null) {
            return NAMED.getOrDefault(escape.group("name").toLowerCase(Locale.ROOT), "");
        }
        var letter = escape.group("letter");
        return CONTROLS.contains(letter) ? "" : letter;
    }

    private static String character(int number) {
        return Character.isValidCodePoint(number) ? Character.toString(number) : "";
    }

    /** Decodes bytes as UTF-8, invalid ones as ISO 8859-1. */
    private void append(TracedText encoded, MatchResult escape) {
        var bytes = HexFormat.of().parseHex(escape.group().replace("%", ""));
        for (int at = 0; at < bytes.length; ) {
            int length = lengthOfCharacter(bytes, at);
            var charset = length == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            int first = escape.start() + at * BYTE_LENGTH;
            append(
                    new String(bytes, at, length, charset),
                    encoded.starts[first],
                    encoded.ends[first + length * BYTE_LENGTH - 1]);
            at += length;
        }
    }

    private static int lengthOfCharacter(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
        if (at + length > bytes.length) {
            return 1;
        }
        for (int next = at + 1; next < at + length; next++) {
            if ((bytes[next] & 0xc0) != 0x80) {
                return 1;
            }
        }
        return length;
    }

    /** The text reduced to some characters, in lower case. */
    TracedText only(CharacterTest test) {
        var view = new TracedText(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (test.passes(text.charAt(at))) {
                view.append(Character.toLowerCase(text.charAt(at)), starts[at], ends[at]);
            }
        }
        return view;
    }

    private void append(TracedText other, int from, int to) {
        for (int at = from; at < to; at++) {
            append(other.text.charAt(at), other.starts[at], other.ends[at]);
        }
    }

    private void append(String characters, int start, int end) {
        for (int at = 0; at < characters.length(); at++) {
            append(characters.charAt(at), start, end);
        }
    }

    private void append(char character, int start, int end) {
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2 + 1);
            ends = Arrays.copyOf(ends, starts.length);
        }
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(character);
    }

    /** Marks the positions in the original text of a range of this one. */
    void mark(BitSet places, int from, int to) {
        if (from < to) {
            places.set(starts[from], ends[to - 1]);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The languages with escapes; JSON uses those of programming languages. */
    enum Language {
        URI,
        PROGRAM,
        HTML
    }

    /** Selects characters. */
    interface CharacterTest {
        boolean passes(char character);
    }
}
