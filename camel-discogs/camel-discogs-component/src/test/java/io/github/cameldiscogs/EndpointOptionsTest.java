/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.operation.DiscogsOperation;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointOptionsTest extends SandboxTestSupport {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "discogs:identiti | Unknown operation 'identiti' (did you mean 'identity'?)",
                "discogs | Missing operation, as in discogs:release?releaseId=1. Allowed: identity, ",
                "discogs:// | Missing operation",
                "discogs:?releaseId=1 | Missing operation",
                "discogs?releaseId=1 | Missing operation",
                "discogs://?releaseId=1 | Missing operation",
                "discogs:identity?folderId=1 | identity does not take the option folderId",
                "discogs:collectionItems?folder=1 | Unknown option 'folder' (did you mean 'folderId'?)",
                "discogs:search?q=x | Unknown option 'q': it is called query here",
                "discogs:search?per_page=5 | Unknown option 'per_page': it is called perPage here",
                "discogs:release?curr_abbr=EUR | Unknown option 'curr_abbr': it is called currAbbr here",
                "discogs:release?release_id=1 | Unknown option 'release_id': it is called releaseId here",
                "discogs:editCollectionItem?folder_id=1 | Unknown option 'folder_id': it is called folderId here",
                "discogs:identity?token=a | Unknown option 'token': it is called userToken here",
                "discogs:identity?key=a | Unknown option 'key': it is called consumerKey here",
                "discogs:identity?secret=a | Unknown option 'secret': it is called consumerSecret here",
                "discogs:collectionItems?folderId=x | folderId: 'x' is not a whole number",
                "discogs:collectionItems?perPage=101 | perPage: '101' is not allowed, allowed: 1 to 100",
                "discogs:collectionItems?sortOrder=up | allowed: one of asc, desc",
                "discogs:release?releaseId=-1 | releaseId: '-1' is not allowed, allowed: 1 or more",
                "discogs:accessToken?verifier=abc | it is the header CamelDiscogsVerifier",
                "discogs:identity?apiUrl=http://example.com | would send credentials in clear",
                "discogs:identity?apiUrl=example.com | apiUrl: not an origin",
                "discogs:identity?signatureMethod=RSA-SHA1 | Allowed: HMAC-SHA1, PLAINTEXT",
                "discogs:identity?userAgent= | userAgent",
                "discogs:identity?proxyHost=localhost | proxyHost and proxyPort: one needs the other",
                "discogs:identity?responseTimeout=0 | responseTimeout: 0 is not allowed",
                "discogs:identity?userToken=a&consumerKey=b | Contradictory credentials: userToken, consumerKey",
                "discogs:identity?userToken= | userToken: is empty; give it a value, or leave the option out",
                "discogs:identity?userToken=RAW(  ) | userToken: is empty",
                "discogs:identity?consumerKey=&consumerSecret=a | consumerKey: is empty",
                "discogs:identity?consumerKey=a&consumerSecret=%20 | consumerSecret: is empty",
                "discogs:identity?accessToken=&accessTokenSecret=a | accessToken: is empty",
                "discogs:identity?accessToken=a&accessTokenSecret=%0A | accessTokenSecret: is empty",
                "discogs:identity?userToken=RAW(a | userToken: RAW( is never closed",
                "discogs:search?artist=RAW(a&userToken=b | artist: RAW( is never closed",
                "discogs:identity?proxyHost=proxy.example.com&proxyPort=3128 | proxyHost: with an apiUrl of http it would see credentials in clear",
                "discogs:identity?apiUrl=https://api.example.com&consumerKey=a | Incomplete credentials: only consumerKey",
                "discogs:identity?apiUrl=https://api.example.com&accessToken=a&accessTokenSecret=b | Incomplete credentials: only accessToken, accessTokenSecret",
                "discogs:authorizeUrl?apiUrl=https://api.example.com | Incomplete credentials: nothing given, and this operation needs consumerKey and consumerSecret",
                "discogs:identity?userToken=a&accessToken=b | Contradictory credentials: userToken, accessToken",
            })
    void areRefusedWhenTheRouteStarts(String uri, String message) {
        assertThatThrownBy(() -> context.getEndpoint(uri))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasStackTraceContaining(message);
    }

    /** A guess that is far off leads astray. */
    @ParameterizedTest
    @CsvSource({"b", "xyz", "id", "sorting", "limit", "offset"})
    void areGuessedOnlyWhereTheyAreNear(String option) {
        assertThatThrownBy(() -> context.getEndpoint("discogs:search?" + option + "=x"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("Unknown option '" + option + "'")
                .hasMessageNotContainingAny("did you mean", "it is called");
    }

    /** Discogs's own name, or one that is spelled as Discogs does, of each parameter. */
    @ParameterizedTest
    @EnumSource(DiscogsOperation.class)
    void areKnownByTheNamesOfDiscogsInHeaders(DiscogsOperation operation) {
        for (var parameter : operation.parameters()) {
            var others = operation.parameters().stream().filter(other -> other != parameter);
            for (var name : List.of(parameter.wireName(), snakeCase(parameter.name()))) {
                var header =
                        "CamelDiscogs"
                                + name.substring(0, 1).toUpperCase(Locale.ROOT)
                                + name.substring(1);
                if (!parameter.header().equals(header)
                        && others.noneMatch(other -> other.isMeantBy(name))) {
                    var given = new HashMap<>(new SampleCall(operation, sandbox()).neededHeaders());
                    given.put(header, "x");
                    assertThat(callAsUser("discogs:" + operation.uriName(), given).getException())
                            .isInstanceOf(DiscogsRequestException.class)
                            .hasMessageContaining(
                                    "header '%s': it is called %s here"
                                            .formatted(header, parameter.header()));
                }
                others = operation.parameters().stream().filter(other -> other != parameter);
            }
        }
        assertThat(sandbox().requests()).isEmpty();
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    @Test
    void areTakenFromTheComponentWhereTheEndpointHasNone() {
        component().setUserToken(DiscogsSandbox.USER_TOKEN);
        component().setPerPage(7);

        call("discogs:collectionItems", Map.of());
        assertThat(lastRequest().query()).contains("per_page=7");

        call("discogs:collectionItems?perPage=9", Map.of());
        assertThat(lastRequest().query()).contains("per_page=9");
    }

    @Test
    void mayBeKeptRaw() {
        sandbox().clearRequests();

        call("discogs:profile?userToken=RAW(a+b%c&d)&username=RAW(x+y&z)", Map.of());

        assertThat(sentHeader("Authorization")).isEqualTo("Discogs token=a+b%c&d");
        assertThat(lastRequest().path()).isEqualTo("/users/x%2By%26z");
    }

    @Test
    void areLeftOutWhereAnOptionalPlaceholderHasNoValue() {
        component().setUserToken(DiscogsSandbox.USER_TOKEN);

        var exchange =
                call("discogs:profile?userToken=RAW({{?none}})&username=RAW{{{?none}}}", Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(sentHeader("Authorization"))
                .isEqualTo("Discogs token=" + DiscogsSandbox.USER_TOKEN);
        assertThat(lastRequest().path()).isEqualTo("/users/" + DiscogsSandbox.USERNAME);
    }

    @Test
    void takeAStrategyOfOnesOwn() {
        AuthStrategy own = request -> "Discogs token=" + DiscogsSandbox.USER_TOKEN;
        context.getRegistry().bind("own", own);

        var exchange = call("discogs:profile?authStrategy=#own", Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(lastRequest().path()).isEqualTo("/users/" + DiscogsSandbox.USERNAME);
    }

    @Test
    void giveAnUnknownSortKeyToDiscogs() {
        var exchange = callAsUser("discogs:collectionItems?sort=mood", Map.of());

        assertThat(lastRequest().query()).contains("sort=mood");
        assertThat(exchange.getException()).isInstanceOf(DiscogsValidationException.class);
    }

    @Test
    void needAUsernameWhereTheCredentialsHaveNone() {
        var exchange = call("discogs:profile", Map.of());

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("missing username");
        assertThat(sandbox().requests()).isEmpty();
    }

    @Test
    void areCheckedInHeadersBeforeAnythingIsSent() {
        var exchange = callAsUser("discogs:release", Map.of("CamelDiscogsReleaseId", "x"));

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessage(
                        "release failed: releaseId: 'x' is not a whole number,"
                                + " allowed: 1 or more (nothing was sent)");
        assertThat(sandbox().requests()).isEmpty();

        assertThat(callAsUser("discogs:release", Map.of()).getException())
                .hasMessage(
                        "release failed: missing releaseId (option releaseId or header"
                                + " CamelDiscogsReleaseId) (nothing was sent)");
    }
}
