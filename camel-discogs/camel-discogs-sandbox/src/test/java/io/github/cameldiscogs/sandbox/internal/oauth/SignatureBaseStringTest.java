/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.internal.http.Parameters.Parameter;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureBaseStringTest {

    @Test
    void isThatOfTheExampleInRfc5849Section341() {
        var request =
                request(
                        "POST",
                        "/request",
                        "b5=%3D%253D&a3=a&c%40=&a2=r%20b",
                        "OAuth realm=\"Example\", oauth_consumer_key=\"9djdj82h48djs9d2\","
                                + " oauth_token=\"kkk9d7dh3k39sjv7\","
                                + " oauth_signature_method=\"HMAC-SHA1\","
                                + " oauth_timestamp=\"137131201\", oauth_nonce=\"7d8f3e4a\","
                                + " oauth_signature=\"bYT5CMsGcbgUdFHObYMEfcx6bsw%3D\"",
                        "c2&a3=2+q");

        assertThat(new SignedRequest(request).baseString())
                .isEqualTo(
                        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da"
                                + "%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D"
                                + "9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method"
                                + "%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3D"
                                + "kkk9d7dh3k39sjv7");
    }

    /** RFC 5849, section 1.2: all three requests of its example. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POST|https://photos.example.net/initiate|oauth_callback=http://printer.example.com/ready|137131200|wIjqoS||74KNZJeDHnMBp0EMJ9ZHt/XKycU=
                    POST|https://photos.example.net/token|oauth_token=hh5s93j4hdidpola oauth_verifier=hfdp7dh39dks9884|137131201|walatlh|hdhd0244k9j7ao03|gKgrFCywp7rO0OXSjdot/IHF7IU=
                    GET|http://photos.example.net/photos|oauth_token=nnch734d00sl2jdk file=vacation.jpg size=original|137131202|chapoH|pfkkdhi9sl3r4s00|MdpQcU8iPSUjWoN/UDMsK2sui9I=
                    """)
    void leadsToTheSignaturesOfRfc5849(
            String method,
            String uri,
            String extra,
            String timestamp,
            String nonce,
            String tokenSecret,
            String signature) {
        var parameters =
                parameters(
                        extra
                                + " oauth_consumer_key=dpf43f3p2l4k3l03 oauth_signature_method=HMAC-SHA1"
                                + " oauth_timestamp="
                                + timestamp
                                + " oauth_nonce="
                                + nonce);
        var baseString = SignatureBaseString.of(method, uri, parameters);
        var secret = tokenSecret == null ? "" : tokenSecret;

        assertThat(SignatureMethod.HMAC_SHA1.sign(baseString, "kd94hf93k423kf44", secret))
                .isEqualTo(signature);
    }

    /** Appendix A.5 of OAuth Core 1.0, with a version parameter. */
    @Test
    void leadsToTheSignatureOfOAuthCore() {
        var baseString =
                SignatureBaseString.of(
                        "GET",
                        "http://photos.example.net/photos",
                        parameters(
                                "oauth_consumer_key=dpf43f3p2l4k3l03 oauth_token=nnch734d00sl2jdk"
                                        + " oauth_nonce=kllo9940pd9333jh oauth_timestamp=1191242096"
                                        + " oauth_signature_method=HMAC-SHA1 oauth_version=1.0"
                                        + " size=original file=vacation.jpg"));

        assertThat(
                        SignatureMethod.HMAC_SHA1.sign(
                                baseString, "kd94hf93k423kf44", "pfkkdhi9sl3r4s00"))
                .isEqualTo("tR3+Ty81lMeYAr/Fid0kMTYa/WM=");
    }

    /** RFC 5849, section 3.4.1.2: its two examples, and the ports that stay. */
    @ParameterizedTest
    @CsvSource({
        "http,EXAMPLE.COM:80,/r%20v/X,http://example.com/r%20v/X",
        "https,www.example.net:8080,/,https://www.example.net:8080/",
        "https,example.com:443,/,https://example.com/",
        "http,example.com:443,/a,http://example.com:443/a",
        "HTTP,127.0.0.1:4711,'',http://127.0.0.1:4711/"
    })
    void namesTheResourceInOneWayOnly(String scheme, String host, String path, String expected) {
        assertThat(SignatureBaseString.baseUri(scheme + "://" + host, path)).isEqualTo(expected);
    }

    @Test
    void sortsBytesNotLettersAndKeepsRepeatedAndEmptyParameters() {
        var baseString =
                SignatureBaseString.of(
                        "get",
                        "http://h/",
                        List.of(
                                new Parameter("b", "~*+ %7E"),
                                new Parameter("B", "ü"),
                                new Parameter("a", "2"),
                                new Parameter("a", ""),
                                new Parameter("a", "1")));

        assertThat(baseString)
                .isEqualTo(
                        "GET&http%3A%2F%2Fh%2F&B%3D%25C3%25BC%26a%3D%26a%3D1%26a%3D2%26b%3D~%252A"
                                + "%252B%2520%25257E");
    }

    @Test
    void plaintextSignatureIsBothSecretsEncodedOnce() {
        assertThat(
                        SignatureMethod.PLAINTEXT.sign(
                                "anything", "djr9rjt0jd78jf88", "jjd99$tj88uiths3"))
                .isEqualTo("djr9rjt0jd78jf88&jjd99%24tj88uiths3");
        assertThat(SignatureMethod.PLAINTEXT.sign("anything", "djr9rjt0jd78jf88", ""))
                .isEqualTo("djr9rjt0jd78jf88&");
    }

    private static List<Parameter> parameters(String pairs) {
        return List.of(pairs.split(" ")).stream()
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Parameter(pair[0], pair[1]))
                .toList();
    }

    private static ReceivedRequest request(
            String method, String path, String query, String authorization, String form) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Host", List.of("example.com"));
        headers.put("Authorization", List.of(authorization));
        headers.put("Content-Type", List.of("application/x-www-form-urlencoded"));
        return new ReceivedRequest(
                "http",
                method,
                path,
                query,
                headers,
                form.getBytes(StandardCharsets.UTF_8),
                "127.0.0.1",
                Instant.EPOCH);
    }
}
