/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.model.TextFormat;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscogsRequestTest {

    private static final CamelValues CAMEL = CamelValues.of(new DefaultCamelContext());
    private static final URI API = URI.create("https://api.discogs.com");

    private static DiscogsRequest request(DiscogsOperation operation, Map<String, Object> options) {
        var arguments = Arguments.read(operation, options::get, Map.of(), GivenBody.NOTHING, CAMEL);
        return DiscogsRequest.of(API, arguments, TextFormat.discogs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1:8080",
                "http://127.1.2.3:8080",
                "http://[::1]:8080",
                "http://[0:0:0:0:0:0:0:1]:8080"
            })
    void takesImagesOfAStandInOnThisMachine(String origin) {
        var image = origin + "/images/R-1.jpeg";
        var arguments = Arguments.none(DiscogsOperation.IMAGE).with(Parameters.IMAGE_URL, image);

        assertThat(DiscogsRequest.of(URI.create(origin), arguments, TextFormat.discogs).uri())
                .hasToString(image);
    }

    @Test
    void fillsPathAndQuery() {
        var request =
                request(
                        DiscogsOperation.COLLECTION_ITEMS,
                        Map.of("username", "some one", "folderId", 3, "sort", "Added"));

        assertThat(request.uri())
                .hasToString(
                        "https://api.discogs.com/users/some%20one/collection/folders/3/releases"
                                + "?sort=added&per_page=100");
        assertThat(request.accept()).isEqualTo("application/vnd.discogs.v2.discogs+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../oauth/identity",
                "a/b",
                "%2e%2e",
                "%2F",
                "?x=1",
                "#fragment",
                "a\r\nHost: evil",
                "\u0000",
                "😀",
                "...",
                "a;b",
                "\\..\\"
            })
    void keepsAHostileValueInsideItsSegment(String value) {
        var uri = request(DiscogsOperation.PROFILE, Map.of("username", value)).uri();

        assertThat(uri.getRawPath()).startsWith("/users/");
        var segment = uri.getRawPath().substring("/users/".length());
        assertThat(segment).matches("[A-Za-z0-9._~%-]+");
        assertThat(URLDecoder.decode(segment, StandardCharsets.UTF_8)).isEqualTo(value);
        assertThat(uri.getRawQuery()).isNull();
        assertThat(uri.getHost()).isEqualTo("api.discogs.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void refusesAValueThatNamesNothing(String value) {
        assertThatThrownBy(() -> request(DiscogsOperation.PROFILE, Map.of("username", value)))
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("profile")
                .hasMessageContaining("username");
    }

    @Test
    void namesAllThatIsMissing() {
        var arguments = Arguments.none(DiscogsOperation.ACCESS_TOKEN);

        assertThatThrownBy(() -> DiscogsRequest.of(API, arguments, TextFormat.html))
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("header CamelDiscogsRequestToken")
                .hasMessageContaining("header CamelDiscogsRequestTokenSecret")
                .hasMessageContaining("header CamelDiscogsVerifier");
    }

    @Test
    void letsAHeaderBeatTheOption() {
        var arguments =
                Arguments.read(
                        DiscogsOperation.RELEASE,
                        Map.<String, Object>of("releaseId", 1)::get,
                        Map.of("CamelDiscogsReleaseId", "249504"),
                        GivenBody.NOTHING,
                        CAMEL);

        assertThat(DiscogsRequest.of(API, arguments, TextFormat.discogs).uri())
                .hasPath("/releases/249504");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "0", "1.5", "99999999999999999999"})
    void refusesWhatIsNoIdentifier(String value) {
        assertThatThrownBy(() -> request(DiscogsOperation.RELEASE, Map.of("releaseId", value)))
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("releaseId")
                .hasMessageContaining(value);
    }

    @Test
    void saysWhatIsAllowed() {
        assertThatThrownBy(
                        () ->
                                request(
                                        DiscogsOperation.COLLECTION_ITEMS,
                                        Map.of("username", "a", "sortOrder", "up")))
                .hasMessageContaining("sortOrder: 'up' is not allowed, allowed: one of asc, desc");
    }
}
