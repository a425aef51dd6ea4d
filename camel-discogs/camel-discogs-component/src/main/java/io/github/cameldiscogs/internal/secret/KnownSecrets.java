/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import io.github.cameldiscogs.internal.secret.TracedText.CharacterTest;
import io.github.cameldiscogs.internal.text.OneLine;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds given secrets in a text: whole, or any eight consecutive characters of one, in any letter
 * case, with other characters than letters and digits in between, or in Base64 or hexadecimal.
 */
final class KnownSecrets implements Secrets.Finder {

    /**
     * The number of consecutive characters that reveal a secret. Shorter secrets are found as whole
     * words only.
     */
    static final int RUN = 8;

    /**
     * Words of Discogs, OAuth 1.0a and this component. Secrets that share parts with these, such as
     * those of tests and stand-ins, would otherwise mask whole messages.
     */
    private static final List<String> PROTOCOL =
            List.of(
                    "Invalid consumer token. Please register an app before making requests.",
                    "Invalid consumer key or consumer secret.",
                    "You must authenticate to access this resource.",
                    "Invalid signature. Expected signature base string:",
                    "Invalid user token, access token secret or request token secret.",
                    "Invalid verifier. Authorization application",
                    "Parameter not found: oauth_consumer_key",
                    "oauth_consumer_secret",
                    "oauth_access_token_secret",
                    "oauth_request_token_secret",
                    "oauth_signature_method",
                    "oauth_verifier",
                    "oauth_callback_confirmed",
                    "oauth_timestamp",
                    "oauth_nonce",
                    "oauth_version",
                    "HMAC-SHA1",
                    "PLAINTEXT",
                    "userToken",
                    "accessTokenSecret");

    /** Ignores separators and escapes between letters. */
    private static final CharacterTest LETTERS = Character::isLetterOrDigit;

    /** Keeps both halves of surrogate pairs. */
    private static final CharacterTest VISIBLE =
            character ->
                    Character.isSurrogate(character)
                            || OneLine.admits(character)
                                    && !Character.isWhitespace(character)
                                    && !Character.isSpaceChar(character);

    private static final List<CharacterTest> VIEWS = List.of(LETTERS, VISIBLE);

    private static final Set<String> RUNS_OF_PROTOCOL =
            PROTOCOL.stream().flatMap(KnownSecrets::runs).collect(Collectors.toUnmodifiableSet());

    private final Set<String> forms;
    private final Set<String> runs;

    /**
     * @param secrets not blank
     */
    KnownSecrets(Collection<String> secrets) {
        forms =
                secrets.stream()
                        .flatMap(secret -> Secrets.readings(secret).stream())
                        .map(TracedText::toString)
                        .filter(form -> !form.isBlank())
                        .collect(Collectors.toUnmodifiableSet());
        runs =
                forms.stream()
                        .flatMap(KnownSecrets::spellings)
                        .flatMap(KnownSecrets::runs)
                        .collect(Collectors.toCollection(HashSet::new));
        runs.removeAll(RUNS_OF_PROTOCOL);
    }

    private static Stream<String> spellings(String form) {
        var bytes = form.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                        Stream.of(form, HexFormat.of().formatHex(bytes)),
                        base64(Base64.getEncoder(), bytes),
                        base64(Base64.getUrlEncoder(), bytes))
                .flatMap(spelling -> spelling);
    }

    /** Without the characters at both ends that depend on adjacent bytes. */
    private static Stream<String> base64(Base64.Encoder encoder, byte[] bytes) {
        return Stream.of(0, 1, 2)
                .map(
                        before -> {
                            var all = new byte[before + bytes.length];
                            System.arraycopy(bytes, 0, all, before, bytes.length);
                            return encoder.encodeToString(all)
                                    .substring((before * 8 + 5) / 6, all.length * 8 / 6);
                        });
    }

    /** All parts that reveal a text. */
    private static Stream<String> runs(String text) {
        return VIEWS.stream()
                .map(view -> TracedText.of(text).only(view).toString())
                .flatMap(
                        view ->
                                Stream.iterate(
                                                0,
                                                start -> start + RUN <= view.length(),
                                                start -> start + 1)
                                        .map(start -> view.substring(start, start + RUN)));
    }

    @Override
    public void find(TracedText reading, BitSet places) {
        for (var form : forms) {
            findWhole(form, reading, places);
        }
        for (var view : VIEWS) {
            findRuns(reading.only(view), places);
        }
    }

    private static void findWhole(String form, TracedText reading, BitSet places) {
        var text = reading.toString();
        for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
            if (isWord(text, at, at + form.length())) {
                reading.mark(places, at, at + form.length());
            }
        }
    }

    private static boolean isWord(String text, int start, int end) {
        return (start == 0 || !LETTERS.passes(text.charAt(start - 1)))
                && (end == text.length() || !LETTERS.passes(text.charAt(end)));
    }

    private void findRuns(TracedText view, BitSet places) {
        var text = view.toString();
        for (int at = 0; at + RUN <= text.length(); at++) {
            if (runs.contains(text.substring(at, at + RUN))) {
                view.mark(places, at, at + RUN);
            }
        }
    }
}
