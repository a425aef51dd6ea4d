/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A language with the words of which its names and titles are made. They lie in a file of its own:
 * on each line a topic, and its words or forms after a colon.
 */
enum Language {
    ENGLISH("ABCDEFGHJKLMNPRSTVWZ"),
    GERMAN("ABCDEFGHJKLMNPRSTVWZ"),
    FRENCH("ABCDEFGHJLMNPRSTV"),
    ITALIAN("ABCDEFGILMNOPRSTV"),
    SPANISH("ABCDEFGHJLMNPRSTV"),
    PORTUGUESE("ABCDEFGJLMNPRSTV"),
    DUTCH("ABCDEFGHJKLMNPRSTVW"),
    SWEDISH("ABCDEFGHJKLMNPRSTV"),
    JAPANESE(""),
    RUSSIAN("АБВГДЕИКЛМНПРСТФ"),
    POLISH("ABCDEFGHJKLMNPRSTWZ"),
    SERBOCROATIAN("ABDFGJKLMNPRSVZ"),
    WESTAFRICAN("ABCDEFGJKLMNPRST");

    private final String initials;
    private final Map<String, List<String>> words;

    Language(String initials) {
        this.initials = initials;
        this.words = read(name().toLowerCase(Locale.ROOT) + ".words");
    }

    /** Letters for second given names; empty where nobody has any. */
    String initials() {
        return initials;
    }

    /**
     * All words of a topic.
     *
     * @throws NullPointerException if the language has no such topic
     */
    List<String> words(String topic) {
        return Objects.requireNonNull(words.get(topic), topic);
    }

    /** The words of a topic for one country; those of the language if there are none. */
    List<String> words(String topic, Country country) {
        return words.getOrDefault(topic + "." + country.name(), words(topic));
    }

    private static Map<String, List<String>> read(String file) {
        try (InputStream in = Language.class.getResourceAsStream(file)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var words = new LinkedHashMap<String, List<String>>();
            for (var line : text.lines().toList()) {
                int colon = line.indexOf(": ");
                words.put(line.substring(0, colon), List.of(line.substring(colon + 2).split(", ")));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
