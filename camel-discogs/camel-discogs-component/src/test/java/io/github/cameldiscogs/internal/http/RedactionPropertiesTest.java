/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.internal.auth.Credentials;
import io.github.cameldiscogs.internal.auth.DiscogsApi;
import io.github.cameldiscogs.internal.auth.SignatureMethod;
import io.github.cameldiscogs.internal.operation.Arguments;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.DiscogsRequest;
import io.github.cameldiscogs.internal.secret.Secrets;
import io.github.cameldiscogs.internal.text.OneLine;
import io.github.cameldiscogs.model.TextFormat;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever a secret is, and however a server names it: nothing is shown of it. */
class RedactionPropertiesTest {

    private static final int RUN = 8;
    private static final String MASK = "xxxxxx";
    private static final URI API_URL = URI.create("https://api.discogs.com");

    /** How a server may write a secret: part by part, a letter each. */
    private enum Spelling {
        AS_IT_IS(letter -> letter),
        LOWER_CASE(letter -> letter.toLowerCase(Locale.ROOT)),
        UPPER_CASE(letter -> letter.toUpperCase(Locale.ROOT)),
        FORM(letter -> URLEncoder.encode(letter, StandardCharsets.UTF_8)),
        PERCENT(Spelling::percent),
        PERCENT_TWICE(letter -> percent(percent(letter))),
        PERCENT_THRICE(letter -> percent(percent(percent(letter)))),
        JSON(letter -> "\"\\/".contains(letter) ? "\\" + letter : letter),
        JSON_UNITS(Spelling::units),
        JSON_UNITS_IN_JSON(letter -> units(letter).replace("\\", "\\\\")),
        JSON_UNITS_ENCODED(letter -> percent(units(letter))),
        PROGRAM(
                letter ->
                        letter.charAt(0) < 256
                                ? "\\x%02X".formatted((int) letter.charAt(0))
                                : units(letter)),
        HTML(
                letter ->
                        letter.replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;")
                                .replace("\"", "&quot;")),
        HTML_DECIMAL(letter -> "&#%d;".formatted((int) letter.charAt(0))),
        HTML_HEXADECIMAL(letter -> "&#x%x;".formatted((int) letter.charAt(0))),
        HTML_IN_PERCENT(letter -> percent("&#%d;".formatted((int) letter.charAt(0)))),
        NULS(letter -> letter + '\u0000'),
        LINES(letter -> letter + "\r\n"),
        INVISIBLE(letter -> letter + '\u200b');

        private final UnaryOperator<String> part;

        Spelling(UnaryOperator<String> part) {
            this.part = part;
        }

        List<String> parts(String secret) {
            return secret.chars().mapToObj(Character::toString).map(part).toList();
        }

        private static String percent(String text) {
            var encoded = new StringBuilder();
            for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
                encoded.append("%%%02X".formatted(octet));
            }
            return encoded.toString();
        }

        private static String units(String letter) {
            return "\\u%04x".formatted((int) letter.charAt(0));
        }
    }

    /** How a server may write a whole secret, so that letters are letters no more. */
    private enum Cipher {
        BASE64(bytes -> Base64.getEncoder().encodeToString(bytes), 11),
        BASE64_OF_URLS(bytes -> Base64.getUrlEncoder().encodeToString(bytes), 11),
        BASE64_IN_A_URI(
                bytes ->
                        URLEncoder.encode(
                                Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_8),
                33),
        HEXADECIMAL(bytes -> HexFormat.of().formatHex(bytes), 16);

        private final Function<byte[], String> encoding;
        private final int run;

        /**
         * @param run how many letters tell eight of the secret
         */
        Cipher(Function<byte[], String> encoding, int run) {
            this.encoding = encoding;
            this.run = run;
        }
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars('\u00e4', '\u00e9', '\u20ac')
                .ofMinLength(RUN)
                .ofMaxLength(60);
    }

    /** As Discogs makes them. */
    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.strings().alpha().numeric().ofMinLength(20).ofMaxLength(40);
    }

    /** With the first letters of what follows they would be one that nobody has meant. */
    private static final Pattern BEGUN_ESCAPE =
            Pattern.compile(
                    "(?:%[0-9a-f]?|\\\\[ux]?[0-9a-f]{0,3}|&[#0-9a-z]{0,8})+\\z",
                    Pattern.CASE_INSENSITIVE);

    /** What stands before and behind a secret. */
    @Provide
    Arbitrary<String> contexts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(40),
                        Arbitraries.of(
                                "",
                                "Invalid consumer token ",
                                "token=",
                                "\"",
                                "&amp;",
                                "<",
                                "{\"message\": \"",
                                "x".repeat(480)),
                        Combinators.combine(
                                        Arbitraries.strings().ascii().ofMaxLength(500),
                                        Arbitraries.of(" ", "\n", ":", "%20", "&nbsp;"))
                                .as(String::concat))
                .map(context -> BEGUN_ESCAPE.matcher(context).replaceFirst(""));
    }

    @Property(tries = 10_000)
    @Tag("slow")
    void noRunOfEightCharactersIsShown(
            @ForAll("secrets") String secret,
            @ForAll Spelling spelling,
            @ForAll("contexts") String before,
            @ForAll("contexts") String after,
            @ForAll int cutBefore,
            @ForAll int cutAfter) {
        var parts = spelling.parts(secret);
        var text = String.join("", parts);
        int start = Math.floorMod(cutBefore, 2) * Math.floorMod(cutBefore, text.length());
        int end =
                text.length() - Math.floorMod(cutAfter, 2) * Math.floorMod(cutAfter, text.length());

        var cut = text.substring(start, Math.max(start, end));

        var shown = besideMasks(shown(List.of(secret), before + cut + after));

        for (int at = 0; at + RUN <= parts.size(); at++) {
            assertThat(shown)
                    .doesNotContain(OneLine.of(String.join("", parts.subList(at, at + RUN))));
            assertThat(shown).doesNotContain(secret.substring(at, at + RUN));
        }
    }

    /** The same when letters are letters no more. */
    @Property(tries = 10_000)
    @Tag("slow")
    void noneOfItsCiphersIsShown(
            @ForAll("secrets") String secret,
            @ForAll Cipher cipher,
            @ForAll("tokens") String before,
            @ForAll("tokens") String after,
            @ForAll("contexts") String context) {
        var encoded =
                cipher.encoding.apply((before + secret + after).getBytes(StandardCharsets.UTF_8));
        var ofSecret = alone(cipher, before, secret);

        var shown = besideMasks(shown(List.of(secret), context + encoded + context));

        for (int at = 0; at + cipher.run <= ofSecret.length(); at++) {
            assertThat(shown).doesNotContain(ofSecret.substring(at, at + cipher.run));
        }
    }

    /** What of a cipher comes from the secret alone. */
    private static String alone(Cipher cipher, String before, String secret) {
        var first =
                cipher.encoding.apply(
                        (before + secret + "\u0001\u0001").getBytes(StandardCharsets.UTF_8));
        var second =
                cipher.encoding.apply(
                        ("\u0001".repeat(before.length()) + secret + "~~")
                                .getBytes(StandardCharsets.UTF_8));
        int longest = Math.min(first.length(), second.length());
        int start =
                cipher == Cipher.HEXADECIMAL ? before.length() * 2 : (before.length() * 8 + 5) / 6;
        int end = start;
        while (end < longest && first.charAt(end) == second.charAt(end)) {
            end++;
        }
        return end > start ? first.substring(start, end) : "";
    }

    @Property(tries = 1_000)
    void noSecretOfTheSignatureIsShown(
            @ForAll("secrets") String consumerSecret,
            @ForAll("secrets") String tokenSecret,
            @ForAll SignatureMethod method,
            @ForAll boolean strategyTells) {
        var strategy =
                new Credentials(null, "key", consumerSecret, "token", tokenSecret, null)
                        .strategy(
                                DiscogsOperation.IDENTITY,
                                new DiscogsApi(API_URL, API_URL, method));
        // What signs with HMAC-SHA1 is nowhere in the header
        var told =
                strategyTells || method == SignatureMethod.HMAC_SHA1
                        ? strategy.secrets()
                        : SentSecrets.of(authorization(strategy));

        var shown = besideMasks(shown(told, "a %s b %s c".formatted(consumerSecret, tokenSecret)));

        for (var secret : List.of(consumerSecret, tokenSecret)) {
            for (int at = 0; at + RUN <= secret.length(); at++) {
                assertThat(shown).doesNotContain(secret.substring(at, at + RUN));
            }
        }
    }

    private static String authorization(AuthStrategy strategy) {
        return strategy.authorization(
                DiscogsRequest.of(
                        API_URL, Arguments.none(DiscogsOperation.IDENTITY), TextFormat.plaintext));
    }

    /** As a refusal in the dance may have a token that nobody here has seen. */
    @Property(tries = 1_000)
    void noNewTokenIsShown(
            @ForAll("tokens") String token,
            @ForAll("tokens") String secret,
            @ForAll("contexts") String context) {
        for (var form :
                List.of(
                        "oauth_token=%s&oauth_token_secret=%s",
                        "oauth_token_secret=%2$s&oauth_token=%1$s",
                        "oauth_token%%3D%s%%26oauth_token_secret%%3D%s",
                        "{\"oauth_token\":\"%s\",\"oauth_token_secret\":\"%s\"}",
                        "{\"token\" : \"%s\", \"secret\" : \"%s\"}",
                        "{'verifier': '%s', 'token_secret': '%s'}",
                        "{\\\"oauth_token\\\": \\\"%s\\\", \\\"oauth_token_secret\\\": \\\"%s\\\"}",
                        "[{\"name\":\"oauth_token\",\"value\":\"%s\"},{\"name\":\"oauth_verifier\",\"value\":\"%s\"}]",
                        "OAuth oauth_token=\"%s\", oauth_token_secret=\"%s\"",
                        "oauth_token: %s%noauth_token_secret: %s",
                        "<oauth_token>%s</oauth_token><oauth_token_secret>%s</oauth_token_secret>",
                        "<tr><td>oauth_token</td><td>%s</td></tr><tr><td>Token secret</td><td>%s</td></tr>",
                        "<input name=\"oauth_token\" value=\"%s\"/><input name='oauth_verifier' value='%s'/>",
                        "{&quot;oauth_token&quot;: &quot;%s&quot;, &quot;oauth_token_secret&quot;: &quot;%s&quot;}")) {
            var secrets = Secrets.of(List.of()).withNewTokens();

            var shown =
                    new Redaction(() -> secrets).of(form.formatted(token, secret) + ' ' + context);

            assertThat(shown).as(form).doesNotContain(token, secret);
        }
    }

    /** Other words stay as they are: they are what somebody has to read. */
    @Property(tries = 1_000)
    void whatIsNoSecretIsShown(@ForAll("tokens") String secret) {
        for (var words :
                List.of(
                        "Invalid consumer token. Please register an app before making requests.",
                        "You must authenticate to access this resource.",
                        "Invalid release_id: release not found.",
                        "Pagination above 100 disabled for inventories besides your own",
                        "Invalid status: expected one of All, Deleted, Draft, Expired, For Sale",
                        "nothing came within responseTimeout (30000 ms): Read timed out",
                        "the answer (application/json) could not be read: it is null",
                        "a redirect to https://www.discogs.com/login, which is not followed")) {
            assertThat(shown(List.of(secret), words)).isEqualTo(words);
        }
    }

    private static String shown(Collection<String> secrets, String said) {
        return new Redaction(() -> Secrets.of(secrets)).of(said);
    }

    /** A mask is none of a secret, also where both have a letter. */
    private static String besideMasks(String shown) {
        return shown.replace(MASK, "\n");
    }
}
