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
 * Decides what of a foreign text is secret, and masks it. Whoever has written the text may have
 * spelled a secret in another way, or left out a part of it; so it is read as it is, and up to four
 * times decoded.
 *
 * <p>It cannot know a secret again whose spelling keeps nothing of it, such as a cipher of the
 * other end, or one of which fewer than eight characters stand together.
 */
public final class Secrets {

    private static final String MASK = "xxxxxx";

    /** How often something may be encoded and is yet read. */
    private static final int MOST_ENCODINGS = 4;

    private final List<Finder> finders;

    private Secrets(List<Finder> finders) {
        this.finders = finders;
    }

    /**
     * @param secrets those that are known; null ones are none
     */
    public static Secrets of(Collection<String> secrets) {
        var known = secrets.stream().filter(Objects::nonNull).filter(text -> !text.isBlank());
        return new Secrets(List.of(new KnownSecrets(known.distinct().toList())));
    }

    /** The same, and whatever stands where the steps of OAuth 1.0a put new ones. */
    public Secrets withNewTokens() {
        var more = new ArrayList<>(finders);
        more.add(new NewTokens());
        return new Secrets(more);
    }

    /** The text with a mask in the place of each secret in it. */
    public String masked(String text) {
        var places = new BitSet();
        for (var reading : readings(text)) {
            finders.forEach(finder -> finder.find(reading, places));
        }
        return places.isEmpty() ? text : masked(text, places);
    }

    /**
     * A text as it is, and what it reads when it is decoded once and more often: from all languages
     * at once, since a text can be a mixture, and from each alone, since what is an escape in one
     * of them is none in the others.
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

    /** Looks for secrets of one kind. */
    interface Finder {

        /**
         * @param places gets the places of secrets in the text itself
         */
        void find(TracedText reading, BitSet places);
    }
}
