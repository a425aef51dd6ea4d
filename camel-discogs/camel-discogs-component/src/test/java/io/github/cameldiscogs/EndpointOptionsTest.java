/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.exception.DiscogsValidationException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.model.TextFormat;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.SampleCall;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointOptionsTest extends SandboxTestSupport {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "discogs:identiti | Unknown operation 'identiti' (did you mean 'identity'?)",
                "discogs:identity&userToken=S | Unknown operation 'identity...' (did you mean 'identity'?). Allowed: ",
                "discogs:identity/userToken/S | Unknown operation 'identity...'",
                "discogs:/S | Unknown operation '...'",
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
                "discogs:identity?responseTimeout=0 | responseTimeout: '0' is not allowed, allowed: 1 or more",
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
                "discogs:identity?release-id=2 | identity does not take the option releaseId",
                "discogs:identity?RELEASEID=2 | identity does not take the option releaseId",
                "discogs:accessToken?request-token-secret=2 | it is the header CamelDiscogsRequestTokenSecret",
                "discogs:collectionItems?folder-id=abc | folderId: 'abc' is not a whole number",
                "discogs:collectionItems?FolderId=abc | folderId: 'abc' is not a whole number",
                "discogs:editWantlistItem?Rating=abc | rating: 'abc' is not a whole number",
                "discogs:editWantlistItem?rating=6 | rating: '6' is not allowed, allowed: 0 to 5",
                "discogs:collectionItems?per-page=101 | perPage: '101' is not allowed, allowed: 1 to 100",
                "discogs:release?releaseId=1&release-id=2 | 'release-id' and 'releaseId' are the same option",
                "discogs:release?releaseId=1&RELEASEID=1 | are the same option, and only one of them can be given",
                "discogs:identity?max-retries=1&maxRetries=2 | are the same option",
                "discogs:identity?user-token=a&userToken=a | are the same option",
                "discogs:release?releaseId=1&releaseId=2 | releaseId: a list is not a whole number",
                "discogs:identity?maxRetries=1&maxRetries=2 | maxRetries: is given more than once",
                "discogs:identity?apiUrl=a&apiUrl=b | apiUrl: is given more than once",
                "discogs:identity?outputType=Map&outputType=Map | outputType: is given more than once",
                "discogs:editListing?body-fields=nope | bodyFields: 'nope' is no field of editListing",
                "discogs:release?operation=order | Unknown option 'operation'",
                "discogs:release?configuration.releaseId=1 | Unknown option 'configuration.releaseId'",
                "discogs:release?component.configuration.userToken=a | Unknown option",
                "discogs:release?camelContext.name=a | Unknown option 'camelContext.name'",
                "discogs:release?releaseId=#none | releaseId: nothing is found that '#none' refers to",
                "discogs:identity?proxyHost=localhost&proxyPort=0 | proxyPort: '0' is not allowed, allowed: 1 to 65535",
                "discogs:identity?outputType=Xml | outputType: 'Xml' is not allowed, allowed: one of Model, Map, Json",
                "discogs:identity?text-format=rtf | textFormat: 'rtf' is not allowed, allowed: one of ",
                "discogs:identity?lazyStartProducer=yes | lazyStartProducer: 'yes' is not allowed, allowed: one of true, false",
                "discogs:identity?lazy-start-producer=1 | lazyStartProducer: '1' is not allowed",
                "discogs:identity?exchangePattern=Both | exchangePattern: 'Both' is not allowed",
                "discogs:orders?archived=maybe | archived: 'maybe' is not true or false",
            })
    void areRefusedWhenTheRouteStarts(String uri, String message) {
        assertThatThrownBy(() -> context.getEndpoint(uri))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasStackTraceContaining(message);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                        "maxRetries",
                        "prefetch",
                        "maxItems",
                        "maxResponseSize",
                        "maxFileSize",
                        "proxyPort")
                .flatMap(
                        name ->
                                Stream.of(
                                                "5x",
                                                "x",
                                                "",
                                                "5s",
                                                "1.5",
                                                "0x10",
                                                "5 5",
                                                "-1",
                                                "9".repeat(20))
                                        .map(value -> Arguments.of(name, value)));
    }

    static Stream<Arguments> durations() {
        return Stream.of("retryDelay", "rateLimitTimeout", "connectTimeout", "responseTimeout")
                .flatMap(
                        name ->
                                Stream.of(
                                                "x",
                                                "",
                                                "5x",
                                                "s",
                                                "1s1h",
                                                "PT5S",
                                                "1.5s",
                                                "-1",
                                                "-5s",
                                                "9".repeat(20))
                                        .map(value -> Arguments.of(name, value)));
    }

    /** Camel would take most of these for 0, and cut those that are too long. */
    @ParameterizedTest
    @MethodSource({"numbers", "durations"})
    void areRefusedWhereTheyAreNoNumbersInEachSpelling(String option, String value) {
        var message = "%s: '%s' is not ".formatted(option, value);
        for (var spelled : spellings(option)) {
            var uri = "discogs:identity?proxyHost=localhost&%s=%s".formatted(spelled, value);
            assertThatThrownBy(() -> context.getEndpoint(uri))
                    .isInstanceOf(ResolveEndpointFailedException.class)
                    .hasMessageContaining(message)
                    .hasMessageContaining("allowed: ");
            assertThatThrownBy(() -> setOnComponent(spelled, value))
                    .rootCause()
                    .hasMessageContaining(message);
        }
    }

    private static List<String> spellings(String option) {
        var dashed = option.replaceAll("([A-Z])", "-$1");
        return List.of(
                option,
                dashed.toLowerCase(Locale.ROOT),
                dashed.toUpperCase(Locale.ROOT),
                option.toLowerCase(Locale.ROOT),
                option.toUpperCase(Locale.ROOT));
    }

    private void setOnComponent(String option, Object value) {
        PropertyBindingSupport.setPropertiesOnTarget(
                context, context.getComponent("discogs"), new HashMap<>(Map.of(option, value)));
    }

    @Test
    void areReadAsTheReferenceSaysInEachSpelling() {
        context.getRegistry().bind("three", 3);
        context.getRegistry().bind("text", "3");
        var properties = new Properties();
        properties.setProperty("my.retries", "3");
        context.getPropertiesComponent().setInitialProperties(properties);
        for (var spelled : spellings("maxRetries")) {
            for (var value :
                    List.of(
                            "3",
                            " 3",
                            "#three",
                            "#bean:text",
                            "#property:my.retries",
                            "{{my.retries}}")) {
                var endpoint = endpoint("discogs:identity?" + spelled + "=" + value);
                assertThat(endpoint.getConfiguration().getMaxRetries()).as(value).isEqualTo(3);
                setOnComponent(spelled, "0");
                setOnComponent(spelled, value);
                assertThat(component().getMaxRetries()).as(value).isEqualTo(3);
            }
        }
        for (var spelled : spellings("responseTimeout")) {
            for (var value : List.of("90000", "90s", "1m30s", "1m29s1000ms")) {
                var endpoint = endpoint("discogs:identity?" + spelled + "=" + value);
                assertThat(endpoint.getConfiguration().getResponseTimeout()).isEqualTo(90_000);
                setOnComponent(spelled, value);
                assertThat(component().getResponseTimeout()).isEqualTo(90_000);
            }
            setOnComponent(spelled, Duration.ofSeconds(9));
            assertThat(component().getResponseTimeout()).isEqualTo(9_000);
            setOnComponent(spelled, 8_000L);
            assertThat(component().getResponseTimeout()).isEqualTo(8_000);
        }
    }

    private DiscogsEndpoint endpoint(String uri) {
        return context.getEndpoint(uri, DiscogsEndpoint.class);
    }

    /** What the check takes, Camel has to take, too. */
    @ParameterizedTest
    @CsvSource({
        "editListing, allow-offers=Y, allowOffers, true",
        "editListing, allowOffers=false, allowOffers, false",
        "editListing, AllowOffers=N, allowOffers, false",
        "orders, archived=TRUE, archived, true",
        "orders, archived=%20n, archived, false",
        "orders, created-after=2024-01-01, createdAfter, 2024-01-01T00:00:00Z",
        "collectionItems, sort-order=DESC, sortOrder, desc",
        "collectionItems, per-page=%207, perPage, 7",
        "collectionItems, per-page=%2B7, perPage, 7",
        "editListing, weight=AUTO, weight, auto",
        "editListing, weight=RAW(1E+2), weight, 100",
        "editListing, condition=mint(m), condition, Mint (M)",
    })
    void bindAsTheyAreRead(String operation, String option, String name, String value) {
        var endpoint = endpoint("discogs:%s?%s".formatted(operation, option));

        assertThat(endpoint.getConfiguration().parameter(name)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "MAP", "Map"})
    void takeWordsInAnyLetterCase(String word) {
        var endpoint = endpoint("discogs:identity?output-type=" + word + "&TextFormat=HTML");

        assertThat(endpoint.getConfiguration().getOutputType()).isEqualTo(OutputType.Map);
        assertThat(endpoint.getConfiguration().getTextFormat()).isEqualTo(TextFormat.html);
    }

    @Test
    void takeThoseOfCamelInEachSpelling() {
        for (var spelled : spellings("lazyStartProducer")) {
            assertThat(endpoint("discogs:identity?" + spelled + "=true").isLazyStartProducer())
                    .isTrue();
        }
        assertThat(endpoint("discogs:identity?exchange-pattern=inOnly").getExchangePattern())
                .isEqualTo(ExchangePattern.InOnly);
    }

    /** Not with one operation in mind: a value is refused only where no operation takes it. */
    @Test
    void areReadOnTheComponent() {
        setOnComponent("per-page", "7");
        setOnComponent("allow-offers", "y");
        setOnComponent("output-type", "json");
        setOnComponent("use-global-ssl-context-parameters", "TRUE");
        setOnComponent("rating", "0");

        assertThat(component().getPerPage()).isEqualTo(7);
        assertThat(component().getAllowOffers()).isTrue();
        assertThat(component().getOutputType()).isEqualTo(OutputType.Json);
        assertThat(component().getRating()).isZero();
        for (var wrong :
                Map.of(
                                "per-page", "abc",
                                "folder-id", "abc",
                                "Rating", "6",
                                "allowOffers", "maybe",
                                "outputType", "xml",
                                "autowired-enabled", "1",
                                "release-id", "99999999999999999999")
                        .entrySet()) {
            assertThatThrownBy(() -> setOnComponent(wrong.getKey(), wrong.getValue()))
                    .hasStackTraceContaining("'" + wrong.getValue() + "' is not ");
        }
    }

    @Test
    void areLookedUpInEachSpelling() {
        context.getRegistry().bind("words", List.of("Aphex", "Twin"));

        callAsUser("discogs:search?page=1&Query=#words", Map.of());

        assertThat(lastRequest().query()).contains("q=Aphex%20Twin");
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
