/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import io.github.cameldiscogs.internal.secret.TracedText.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Finds and masks secrets in text from elsewhere. A secret may be encoded or incomplete there, so
 * the text is searched as it is and decoded up to four times.
 *
 * <p>Secrets that were encrypted, or of which fewer than eight consecutive characters remain, are
 * not found.
 */
public final class Secrets {

    private static final String MASK = "xxxxxx";

    /** How many nested encodings are decoded. */
    private static final int MOST_ENCODINGS = 4;

    private final List<Finder> finders;

    private Secrets(List<Finder> finders) {
        this.finders = finders;
    }

    /**
     * @param secrets the known secrets; nulls are ignored
     */
    public static Secrets of(Collection<String> secrets) {
        var known = secrets.stream().filter(Objects::nonNull).filter(text -> !text.isBlank());
        return new Secrets(List.of(new KnownSecrets(known.distinct().toList())));
    }

    /** The same, and also the values in the fields that carry new tokens of OAuth 1.0a. */
    public Secrets withNewTokens() {
        var more = new ArrayList<>(finders);
        more.add(new NewTokens());
        return new Secrets(more);
    }

    /** The text with each secret in it masked. */
    public String masked(String text) {
        var places = new BitSet();
        for (var reading : readings(text)) {
            finders.forEach(finder -> finder.find(reading, places));
        }
        return places.isEmpty() ? text : masked(text, places);
    }

    /**
     * The text itself and its decodings: of all languages together, since a text can mix them, and
     * of each alone, since an escape in one language can be literal in another.
     */
    static List<TracedText> readings(String text) {
        var readings = new ArrayList<TracedText>();
        readings.add(TracedText.of(text));
        for (int encodings = 0; encodings < MOST_ENCODINGS; encodings++) {
            var last = readings.get(encodings);
            if (!addIfOther(last.decoded(), last, readings)) {
                break;
            }
        }
        for (var reading : List.copyOf(readings)) {
            for (var language : Language.values()) {
                addIfOther(reading.decoded(Set.of(language)), reading, readings);
            }
        }
        return readings;
    }

    private static boolean addIfOther(
            TracedText decoded, TracedText encoded, List<TracedText> readings) {
        return !decoded.toString().equals(encoded.toString()) && readings.add(decoded);
    }

    private static String masked(String text, BitSet places) {
        var masked = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int start = places.nextSetBit(at);
            if (start < 0) {
                break;
            }
            masked.append(text, at, start).append(MASK);
            at = places.nextClearBit(start);
        }
        return masked.append(text, at, text.length()).toString();
    }

    /** Finds secrets of one kind. */
    interface Finder {

        /**
         * @param places receives the positions of secrets in the original text
         */
        void find(TracedText reading, BitSet places);
    }
}
