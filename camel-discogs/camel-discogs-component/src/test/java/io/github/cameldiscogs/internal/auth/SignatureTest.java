/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuthConstants;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.services.TimestampService;
import com.github.scribejava.core.utils.OAuthEncoder;
import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.SignableRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures as RFC 5849 wants them, by way of ScribeJava, against those that others published. */
class SignatureTest {

    private static final URI API = URI.create("https://api.discogs.com");
    private static final URI WEBSITE = URI.create("https://www.discogs.com");

    /** RFC 5849, section 3.4.1.1. */
    @Test
    void baseStringIsThatOfTheExampleInTheRfc() {
        var request = new OAuthRequest(Verb.POST, "http://EXAMPLE.COM:80/request");
        request.addQuerystringParameter("b5", "=%3D");
        request.addQuerystringParameter("a3", "a");
        request.addQuerystringParameter("c@", "");
        request.addQuerystringParameter("a2", "r b");
        request.addBodyParameter("c2", "");
        request.addBodyParameter("a3", "2 q");
        request.addOAuthParameter("oauth_consumer_key", "9djdj82h48djs9d2");
        request.addOAuthParameter("oauth_token", "kkk9d7dh3k39sjv7");
        request.addOAuthParameter("oauth_signature_method", "HMAC-SHA1");
        request.addOAuthParameter("oauth_timestamp", "137131201");
        request.addOAuthParameter("oauth_nonce", "7d8f3e4a");

        assertThat(baseString(request))
                .isEqualTo(
                        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da"
                                + "%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D"
                                + "9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method"
                                + "%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3D"
                                + "kkk9d7dh3k39sjv7");
    }

    /** RFC 5849, section 3.4.1.2: its two examples, and the ports that stay. */
    @ParameterizedTest
    @CsvSource({
        "http://EXAMPLE.COM:80/r%20v/X,http://example.com/r%20v/X",
        "https://www.example.net:8080/,https://www.example.net:8080/",
        "https://example.com:443/,https://example.com/",
        "http://example.com:443/a,http://example.com:443/a",
        "HTTP://127.0.0.1:4711,http://127.0.0.1:4711/",
        "https://api.discogs.com/users/a%2Fb%3F,https://api.discogs.com/users/a%2Fb%3F"
    })
    void baseStringNamesTheResourceInOneWayOnly(String url, String expected) {
        assertThat(baseString(withoutParameters(url)))
                .isEqualTo("GET&%s&oauth_nonce%%3Dn".formatted(OAuthEncoder.encode(expected)));
    }

    /** RFC 5849, section 3.4.1.3.2: the encoded parameters are sorted, not the letters. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                // Query with one-letter names; what is signed, decoded once
                "b=2,a=1,B=3 B=3&a=1&b=2&oauth_nonce=n",
                "a=2,a=10,a=,a=1 a=&a=1&a=10&a=2&oauth_nonce=n",
                "a=~,a=*,a=+,a=%7E,a=_ a=%257E&a=%2A&a=%2B&a=_&a=~&oauth_nonce=n",
                "a=0,a=: a=%3A&a=0&oauth_nonce=n",
                "a=~,a=ü,a=日 a=%C3%BC&a=%E6%97%A5&a=~&oauth_nonce=n",
                "a-=1,a@=2,a=3 a=3&a%40=2&a-=1&oauth_nonce=n",
                "ü=1,z=2 %C3%BC=1&oauth_nonce=n&z=2",
                "a=&,a== a=%26&a=%3D&oauth_nonce=n"
            })
    void baseStringSortsEncodedParameters(String query, String expected) {
        var request = withoutParameters("http://h/");
        for (var pair : query.split(",")) {
            var parts = pair.split("=", 2);
            request.addQuerystringParameter(parts[0], parts[1]);
        }

        assertThat(
                        OAuthEncoder.decode(
                                baseString(request).substring("GET&http%3A%2F%2Fh%2F&".length())))
                .isEqualTo(expected);
    }

    /** In the order that RFC 3986 gives letters: all that is not unreserved is encoded. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "~-._aZ0,~-._aZ0",
                "*,%2A",
                "+,%2B",
                "\" \",%20",
                "%7E,%257E",
                "ü,%C3%BC",
                "日本,%E6%97%A5%E6%9C%AC",
                "𝄞,%F0%9D%84%9E",
                "!'()/?#,%21%27%28%29%2F%3F%23"
            })
    void encodesAsTheRfcWants(String text, String expected) {
        assertThat(OAuthEncoder.encode(text)).isEqualTo(expected);
    }

    /** RFC 5849, section 1.2: the last request of its example, which has no version parameter. */
    @Test
    void leadsToTheSignatureOfTheRfc() {
        var request = new OAuthRequest(Verb.GET, "http://photos.example.net/photos");
        request.addQuerystringParameter("file", "vacation.jpg");
        request.addQuerystringParameter("size", "original");
        request.addOAuthParameter("oauth_consumer_key", "dpf43f3p2l4k3l03");
        request.addOAuthParameter("oauth_token", "nnch734d00sl2jdk");
        request.addOAuthParameter("oauth_signature_method", "HMAC-SHA1");
        request.addOAuthParameter("oauth_timestamp", "137131202");
        request.addOAuthParameter("oauth_nonce", "chapoH");

        assertThat(
                        SignatureMethod.HMAC_SHA1
                                .service()
                                .getSignature(
                                        baseString(request),
                                        "kd94hf93k423kf44",
                                        "pfkkdhi9sl3r4s00"))
                .isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    }

    /** Appendix A.5 of OAuth Core 1.0. */
    @Test
    void leadsToTheSignatureOfOAuthCore() {
        var request = new OAuthRequest(Verb.GET, "http://photos.example.net/photos");
        request.addQuerystringParameter("size", "original");
        request.addQuerystringParameter("file", "vacation.jpg");

        var signed =
                sign(
                        request,
                        new ConsumerCredentials("dpf43f3p2l4k3l03", "kd94hf93k423kf44"),
                        new AccessToken("nnch734d00sl2jdk", "pfkkdhi9sl3r4s00"),
                        new Fixed("kllo9940pd9333jh", "1191242096"));

        assertThat(signed.get("oauth_signature")).isEqualTo("tR3+Ty81lMeYAr/Fid0kMTYa/WM=");
    }

    /** "Creating a signature" in the documentation of Twitter's API. */
    @Test
    void leadsToTheSignatureOfTwittersDocumentation() {
        var request =
                new OAuthRequest(Verb.POST, "https://api.twitter.com/1.1/statuses/update.json");
        request.addQuerystringParameter("include_entities", "true");
        request.addBodyParameter("status", "Hello Ladies + Gentlemen, a signed OAuth request!");

        var signed =
                sign(
                        request,
                        new ConsumerCredentials(
                                "xvz1evFS4wEEPTGEFPHBog",
                                "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw"),
                        new AccessToken(
                                "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
                                "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"),
                        new Fixed("kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg", "1318622958"));

        assertThat(signed.get("oauth_signature")).isEqualTo("hCtSmYh+iHYCEqBWrE7C7hYmtUk=");
    }

    @Test
    void callbackIsEncodedInTheHeader() {
        var signer =
                new OAuthSigner(
                        api(SignatureMethod.HMAC_SHA1),
                        new ConsumerCredentials("key", "secret"),
                        "https://example.com/back?shop=1&x=a b~*ü");

        assertThat(signer.requestTokenAuthorization())
                .contains(
                        "oauth_callback=\"https%3A%2F%2Fexample.com%2Fback%3Fshop%3D1%26x%3Da%20b~%2A%C3%BC\"");
    }

    @Test
    void callbackIsOutOfBandWhenThereIsNone() {
        var signer =
                new OAuthSigner(
                        api(SignatureMethod.HMAC_SHA1),
                        new ConsumerCredentials("key", "secret"),
                        null);

        assertThat(signer.requestTokenAuthorization()).contains("oauth_callback=\"oob\"");
    }

    /** RFC 5849, section 3.4.4: both secrets encoded; and once more as any value in the header. */
    @Test
    void plaintextSignsWithTheSecretOfTheRequestToken() {
        var signer =
                new OAuthSigner(
                        api(SignatureMethod.PLAINTEXT),
                        new ConsumerCredentials("key", "djr9rjt0+jd78"),
                        null);

        var parameters =
                parameters(signer.accessTokenAuthorization("token", "jjd99$tj88", "verifier"));

        assertThat(parameters)
                .containsEntry("oauth_signature", "djr9rjt0%2Bjd78&jjd99%24tj88")
                .containsEntry("oauth_signature_method", "PLAINTEXT")
                .containsEntry("oauth_token", "token")
                .containsEntry("oauth_verifier", "verifier");
    }

    @Test
    void plaintextOfTheFirstStepEndsAfterTheAmpersand() {
        var signer =
                new OAuthSigner(
                        api(SignatureMethod.PLAINTEXT),
                        new ConsumerCredentials("key", "secret"),
                        null);

        assertThat(parameters(signer.requestTokenAuthorization()))
                .containsEntry("oauth_signature", "secret&");
    }

    /** RFC 5849, section 3.4.1: the base string has the query once, sorted and encoded. */
    @Test
    void signsACallWithItsMethodItsPathAndItsQuery() throws Exception {
        var call =
                new Call(
                        "PUT",
                        URI.create("https://api.discogs.com/users/a%20b?q=%C3%A9+1&a=2"),
                        List.of(Map.entry("q", "\u00e9 1"), Map.entry("a", "2")));
        var signer =
                new OAuthSigner(
                        new DiscogsApi(
                                API, WEBSITE, SignatureMethod.HMAC_SHA1, new Fixed("n", "7")),
                        new ConsumerCredentials("key", "s1"),
                        null);
        var hmac = Mac.getInstance("HmacSHA1");
        hmac.init(new SecretKeySpec("s1&s2".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        var baseString =
                "PUT&https%3A%2F%2Fapi.discogs.com%2Fusers%2Fa%2520b&a%3D2%26oauth_consumer_key%3Dkey"
                        + "%26oauth_nonce%3Dn%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp"
                        + "%3D7%26oauth_token%3Dt%26oauth_version%3D1.0%26q%3D%25C3%25A9%25201";
        var signature =
                Base64.getEncoder()
                        .encodeToString(hmac.doFinal(baseString.getBytes(StandardCharsets.UTF_8)));

        assertThat(parameters(signer.authorization(call, "t", "s2")))
                .containsOnly(
                        Map.entry("oauth_consumer_key", "key"),
                        Map.entry("oauth_nonce", "n"),
                        Map.entry("oauth_signature", signature),
                        Map.entry("oauth_signature_method", "HMAC-SHA1"),
                        Map.entry("oauth_timestamp", "7"),
                        Map.entry("oauth_token", "t"),
                        Map.entry("oauth_version", "1.0"));
    }

    private record Call(String method, URI uri, List<Map.Entry<String, String>> query)
            implements SignableRequest {}

    @Test
    void noncesAreUniqueAndShort() {
        var drawn = new HashSet<String>(2_000_000);

        for (int i = 0; i < 1_000_000; i++) {
            drawn.add(NonceAndTimestamp.INSTANCE.getNonce());
        }

        assertThat(drawn.size()).isEqualTo(1_000_000);
        assertThat(drawn.stream().filter(nonce -> nonce.length() > 64).count()).isZero();
        assertThat(drawn.stream().filter(nonce -> !nonce.matches("\\w+")).count()).isZero();
    }

    @Test
    void timestampIsInSeconds() {
        long before = Instant.now().getEpochSecond();

        long timestamp = Long.parseLong(NonceAndTimestamp.INSTANCE.getTimestampInSeconds());

        assertThat(timestamp).isBetween(before, Instant.now().getEpochSecond());
    }

    private static OAuthRequest withoutParameters(String url) {
        var request = new OAuthRequest(Verb.GET, url);
        request.addOAuthParameter("oauth_nonce", "n");
        return request;
    }

    private static String baseString(OAuthRequest request) {
        return api(SignatureMethod.HMAC_SHA1).getBaseStringExtractor().extract(request);
    }

    private static DiscogsApi api(SignatureMethod method) {
        return new DiscogsApi(API, WEBSITE, method);
    }

    private static Map<String, String> sign(
            OAuthRequest request,
            ConsumerCredentials consumer,
            AccessToken token,
            TimestampService fixed) {
        var api = new DiscogsApi(API, WEBSITE, SignatureMethod.HMAC_SHA1, fixed);
        new OAuthSigner(api, consumer, null)
                .signRequest(new OAuth1AccessToken(token.token(), token.secret()), request);
        return parameters(request.getHeaders().get(OAuthConstants.HEADER));
    }

    private static Map<String, String> parameters(String authorization) {
        return Stream.of(authorization.substring("OAuth ".length()).split(", ?"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> OAuthEncoder.decode(pair[1].replace("\"", ""))));
    }

    private record Fixed(String nonce, String timestamp) implements TimestampService {

        @Override
        public String getTimestampInSeconds() {
            return timestamp;
        }

        @Override
        public String getNonce() {
            return nonce;
        }
    }
}
