/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.JdbcTokenStore;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.auth.SignableRequest;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsValidationException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.secret.SecretNames;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.apache.camel.util.URISupport;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks all secret options and all places where they could show. */
class SecretsTest extends SandboxTestSupport {

    private static final String SECRET = "s3cr3tValue";

    private final LogCollector log = new LogCollector();
    private final Properties properties = new Properties();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var created = super.createCamelContext();
        created.getPropertiesComponent().setInitialProperties(properties);
        return created;
    }

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withEnableJMX();
    }

    @BeforeEach
    void collectAllLogs() {
        log.attach();
    }

    @AfterEach
    void stopCollecting() {
        log.detach();
    }

    static Stream<String> secretOptions() {
        return Stream.concat(
                SecretNames.OPTIONS.stream(),
                DiscogsOperation.secretParameters().map(Parameter::name));
    }

    /** Named by what they are: the test's own title goes to the log. */
    static Stream<Named<Map<String, String>>> combinations() {
        return Stream.of(
                Named.of("user token", Map.of("userToken", SECRET + 1)),
                Named.of(
                        "consumer",
                        Map.of("consumerKey", SECRET + 1, "consumerSecret", SECRET + 2)),
                Named.of("OAuth with HMAC-SHA1", oauth("HMAC-SHA1")),
                Named.of("OAuth with PLAINTEXT", oauth("PLAINTEXT")));
    }

    private static Map<String, String> oauth(String signatureMethod) {
        return Map.of(
                "consumerKey", SECRET + 1,
                "consumerSecret", SECRET + 2,
                "accessToken", SECRET + 3,
                "accessTokenSecret", SECRET + 4,
                "signatureMethod", signatureMethod);
    }

    @ParameterizedTest
    @MethodSource("secretOptions")
    void areMaskedInUris(String option) {
        assertThat(URISupport.sanitizeUri("discogs:identity?%s=%s".formatted(option, SECRET)))
                .isEqualTo("discogs:identity?%s=xxxxxx".formatted(option));
    }

    @Test
    void areMarkedInTheSchema() throws Exception {
        var schema =
                new ObjectMapper()
                        .readTree(
                                DiscogsComponent.class.getResource(
                                        "/META-INF/io/github/cameldiscogs/discogs.json"));

        for (var option : SecretNames.OPTIONS) {
            assertThat(schema.at("/properties/%s/secret".formatted(option)).asBoolean()).isTrue();
            assertThat(schema.at("/componentProperties/%s/secret".formatted(option)).asBoolean())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void showNowhere(Map<String, String> options) throws Exception {
        options.forEach((name, value) -> properties.setProperty("my." + name, value));
        context.addRoutes(route(uri(options.keySet())));
        sandbox().fault(Fault.answer(401, "text/plain", "No " + SECRET + "1 here.").skip(1));

        var first = template.send("direct:start", exchange -> {});
        var second = template.send("direct:start", exchange -> {});

        assertShownNowhere(first);
        assertShownNowhere(second);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void showNowhereWhenTheyAreOptionsOfTheComponent(Map<String, String> options) throws Exception {
        var component = context.getComponent("discogs", DiscogsComponent.class);
        options.forEach(
                (name, value) ->
                        component
                                .getComponentPropertyConfigurer()
                                .configure(context, component, name, value, false));
        context.addRoutes(route("discogs:identity"));

        assertShownNowhere(template.send("direct:start", exchange -> {}));
    }

    /** Answers that nobody expects, with the token somewhere in them. */
    static Stream<Named<String>> echoes() {
        return Stream.of(
                Named.of("in a text instead of JSON", ByteServer.ok(SECRET + "1")),
                Named.of(
                        "in JSON of another shape",
                        ByteServer.ok("{\"id\": {\"" + SECRET + "1\": [}")),
                Named.of(
                        "in a refusal",
                        "HTTP/1.1 500 No\r\n\r\n{\"message\": \"" + SECRET + "1\"}"),
                Named.of(
                        "in the details of a refusal",
                        "HTTP/1.1 422 No\r\n\r\n{\"message\": \"No\", \"detail\": [{\"input\": \""
                                + SECRET
                                + "1\"}]}"),
                Named.of(
                        "in a redirect",
                        "HTTP/1.1 302 Found\r\nLocation: /" + SECRET + "1/x\r\n\r\n"),
                Named.of("in the status", "HTTP/1.1 " + SECRET + "1\r\n\r\n"),
                Named.of("in no header", "HTTP/1.1 200 OK\r\n" + SECRET + "1\r\n\r\n"),
                Named.of(
                        "in the content type",
                        "HTTP/1.1 200 OK\r\nContent-Type: " + SECRET + "1\r\n\r\n["),
                Named.of(
                        "in the coding",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: " + SECRET + "1\r\n\r\n["));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void showNowhereWhenAServerEchoesThem(String answer) throws Exception {
        properties.setProperty("my.userToken", SECRET + 1);
        try (var server = ByteServer.answering(answer)) {
            component().setApiUrl(server.origin());
            context.addRoutes(
                    route(
                            uri(Set.of("userToken"))
                                    + "&maxRetries=1&retryDelay=1&responseTimeout=1000"));

            var exchange = template.send("direct:start", sent -> {});

            assertThat(exchange.getException()).isInstanceOf(DiscogsException.class);
            assertShownNowhere(exchange);
        }
    }

    /** What a server can know of the four secrets of OAuth 1.0a, and how it may write it. */
    static Stream<Named<String>> spellingsOfServers() {
        var consumerSecret = SECRET + 2;
        var tokenSecret = SECRET + 4;
        return Stream.of(
                Named.of("as they are", "secret " + consumerSecret + " and " + tokenSecret),
                Named.of("as they sign", consumerSecret + "&" + tokenSecret),
                Named.of("as they sign, encoded", consumerSecret + "%26" + tokenSecret),
                Named.of("as they sign, encoded twice", consumerSecret + "%2526" + tokenSecret),
                Named.of("in lower case", tokenSecret.toLowerCase(Locale.ROOT)),
                Named.of("in upper case", tokenSecret.toUpperCase(Locale.ROOT)),
                Named.of("cut at its end", tokenSecret.substring(0, 9) + "..."),
                Named.of("cut at its beginning", "..." + tokenSecret.substring(2)),
                Named.of("with a NUL in it", "s3cr\u00003tValue4"),
                Named.of("with an escaped NUL in it", "s3cr\\u00003tValue4"),
                Named.of("with dashes", "s3cr-3tVa-lue4"),
                Named.of("as an HTML page", "<html><title>" + tokenSecret + "</title></html>"),
                Named.of("as HTML writes it", "s3cr&#51;tValue4"),
                Named.of("in JSON", "{\"message\": \"s3cr\\u0033tValue4\"}"),
                Named.of(
                        "in details",
                        "{\"message\": \"No\", \"detail\": [{\"msg\": \"S3CR3TVALUE4\", \"loc\": [\""
                                + consumerSecret
                                + "\"]}]}"),
                Named.of(
                        "in Base64",
                        Base64.getEncoder().encodeToString(("x:" + tokenSecret).getBytes())));
    }

    @ParameterizedTest
    @MethodSource("spellingsOfServers")
    void showNowhereThoughTheyWereNotSentAsSuch(String said) throws Exception {
        for (var method : List.of("HMAC-SHA1", "PLAINTEXT")) {
            for (int status : List.of(400, 401, 404, 422, 500, 503)) {
                sandbox().fault(Fault.answer(status, "text/plain", said).times(2));
                var options =
                        oauth(method).entrySet().stream()
                                .map(option -> option.getKey() + "=" + option.getValue())
                                .collect(Collectors.joining("&", "discogs:identity?", ""));

                var exchange = call(options + "&maxRetries=1&retryDelay=0", Map.of());

                assertThat(exchange.getException()).isInstanceOf(DiscogsException.class);
                assertThat(failure(exchange).toLowerCase(Locale.ROOT))
                        .as("%s %d", method, status)
                        .doesNotContain("s3cr3tva", "3tvalue", "3tva-lue", "51;tvalue", "ym3rwywx");
                sandbox().clearFaults();
            }
        }
        assertThat(log.messages()).noneMatch(message -> message.contains("3tValue"));
    }

    @Test
    void showNowhereThoughTheyWereNotSentAtAll() {
        component().setConsumerKey(SECRET + 1);
        component().setConsumerSecret(SECRET + 2);
        sandbox().fault(Fault.answer(401, "text/plain", "No " + SECRET + 2 + " and " + SECRET + 1));

        var exchange = call("discogs:identity?userToken=other", Map.of());

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsAuthenticationException.class)
                .hasMessageContaining("No xxxxxx and xxxxxx");
    }

    @Test
    void showNowhereWhereAStrategyOfAnApplicationTellsThem() {
        context.getRegistry()
                .bind(
                        "own",
                        new AuthStrategy() {
                            @Override
                            public String authorization(SignableRequest request) {
                                return "Own signature=abc";
                            }

                            @Override
                            public Collection<String> secrets() {
                                return Arrays.asList(SECRET, null, "");
                            }
                        });
        sandbox().fault(Fault.answer(401, "text/plain", "No " + SECRET + " here, nor abc."));

        var exchange = call("discogs:identity?authStrategy=#own", Map.of());

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsAuthenticationException.class)
                .hasMessageContaining("No xxxxxx here, nor xxxxxx.");
    }

    @Test
    void showNowhereWhereAStrategyFailsToTellThem() {
        context.getRegistry()
                .bind(
                        "own",
                        new AuthStrategy() {
                            @Override
                            public String authorization(SignableRequest request) {
                                return "Own signature=abc";
                            }

                            @Override
                            public Collection<String> secrets() {
                                throw new IllegalStateException(SECRET);
                            }
                        });
        sandbox().fault(Fault.answer(401, "text/plain", "No " + SECRET));

        var exchange = call("discogs:identity?authStrategy=#own", Map.of());

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsAuthenticationException.class)
                .hasMessageContaining("status 401: xxxxxx");
        assertThat(failure(exchange)).doesNotContain(SECRET);
    }

    /** What Discogs has never said: a refusal with the token that was asked for. */
    static Stream<Named<String>> refusalsWithATokenInThem() {
        return Stream.of(
                Named.of("form", "oauth_token=%1$s&oauth_token_secret=%1$s"),
                Named.of("encoded form", "oauth_token%%3D%1$s%%26oauth_token_secret%%3D%1$s"),
                Named.of("JSON", "{\"oauth_token\": \"%1$s\", \"oauth_token_secret\": \"%1$s\"}"),
                Named.of("message", "{\"message\": \"oauth_token=%s\"}"),
                Named.of("XML", "<oauth_token>%s</oauth_token>"),
                Named.of("HTML", "<html><title>oauth_verifier: %s</title></html>"));
    }

    @ParameterizedTest
    @MethodSource("refusalsWithATokenInThem")
    void showNowhereInARefusalOfTheDance(String form) {
        var said = form.formatted(SECRET);
        component().setConsumerKey(DiscogsSandbox.CONSUMER_KEY);
        component().setConsumerSecret(DiscogsSandbox.CONSUMER_SECRET);
        for (int status : List.of(200, 400, 401, 500)) {
            for (var operation : List.of("authorizeUrl", "accessToken")) {
                // As a success it would be what was asked for
                var answer =
                        status == 200 ? said.replace("oauth_token_secret", "token_secret") : said;
                sandbox().fault(Fault.answer(status, "text/plain", answer));

                var exchange =
                        call(
                                "discogs:" + operation + "?maxRetries=0",
                                Map.of(
                                        "CamelDiscogsRequestToken", "t",
                                        "CamelDiscogsRequestTokenSecret", "s",
                                        "CamelDiscogsVerifier", "v"));

                assertThat(exchange.getException()).isInstanceOf(DiscogsException.class);
                assertThat(failure(exchange)).as(operation + status).doesNotContain(SECRET);
                assertThat(exchange.getMessage().getHeaders().toString()).doesNotContain(SECRET);
            }
        }
        assertThat(log.messages()).noneMatch(message -> message.contains(SECRET));
    }

    @Test
    void showNowhereInTheDance() {
        component().setConsumerKey(DiscogsSandbox.CONSUMER_KEY);
        component().setConsumerSecret(DiscogsSandbox.CONSUMER_SECRET);

        var exchange =
                call(
                        "discogs:accessToken",
                        Map.of(
                                "CamelDiscogsRequestToken", SECRET + 1,
                                "CamelDiscogsRequestTokenSecret", SECRET + 2,
                                "CamelDiscogsVerifier", SECRET + 3));

        assertThat(exchange.getException()).isInstanceOf(DiscogsAuthorizationException.class);
        assertThat(failure(exchange)).doesNotContain(SECRET);
        assertThat(exchange.getMessage().getHeaders().toString()).doesNotContain(SECRET);
        assertThat(log.messages()).noneMatch(message -> message.contains(SECRET));
    }

    @Test
    void showNowhereWhenATokenStoreKeepsThem() throws Exception {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:secrets;DB_CLOSE_DELAY=-1");
        var store = new JdbcTokenStore(dataSource);
        component().setConsumerKey(DiscogsSandbox.CONSUMER_KEY);
        component().setConsumerSecret(DiscogsSandbox.CONSUMER_SECRET);
        component().setTokenStore(store);
        context.addRoutes(route("discogs:identity"));

        var requestToken =
                call("discogs:authorizeUrl", Map.of()).getMessage().getBody(RequestToken.class);
        var finished =
                call(
                        "discogs:accessToken",
                        Map.of(
                                "CamelDiscogsRequestToken",
                                requestToken.token(),
                                "CamelDiscogsVerifier",
                                sandbox()
                                        .authorize(requestToken.token(), DiscogsSandbox.USERNAME)));
        var signed =
                template.send(
                        "direct:start",
                        sent ->
                                sent.getMessage()
                                        .setHeader("CamelDiscogsAccount", DiscogsSandbox.USERNAME));

        assertThat(signed.getMessage().getBody(Identity.class).username())
                .isEqualTo(DiscogsSandbox.USERNAME);
        var accessToken = finished.getMessage().getBody(AccessToken.class);
        var secrets =
                new String[] {requestToken.secret(), accessToken.token(), accessToken.secret()};
        assertThat(finished.getMessage().getHeaders().toString()).doesNotContain(secrets);
        assertThat(finished.getMessage().getBody().toString()).doesNotContain(secrets);
        assertThat(jmx()).isNotEmpty().noneMatch(text -> containsAny(text, secrets));
        assertThat(log.messages()).noneMatch(message -> containsAny(message, secrets));
        assertThat(log.messages())
                .filteredOn(message -> message.contains("stored in clear"))
                .hasSize(1);
    }

    private static boolean containsAny(String text, String... secrets) {
        return Stream.of(secrets).anyMatch(text::contains);
    }

    @Test
    void showNowhereWhenTheEndpointIsRefused() {
        for (var uri :
                List.of(
                        "discogs:identity?unknown=a&userToken=" + SECRET,
                        "discogs:identity?folderId=1&userToken=" + SECRET,
                        "discogs:identity?userToken=a&consumerKey=" + SECRET,
                        "discogs:identiti?userToken=" + SECRET,
                        "discogs:identity?authStrategy=" + SECRET,
                        "discogs:identity?authStrategy=%23" + SECRET,
                        "discogs:identity?auth-strategy=" + SECRET,
                        "discogs:identity?AUTHSTRATEGY=" + SECRET,
                        "discogs:identity?token-store=" + SECRET,
                        "discogs:identity?tokenStore=%23bean:" + SECRET,
                        "discogs:identity?TokenStore=" + SECRET,
                        "discogs:identity?usertoken=a&consumerkey=" + SECRET,
                        "discogs:identity?user-token=" + SECRET + "&USERTOKEN=" + SECRET,
                        "discogs:identity?userToken=" + SECRET + "&userToken=" + SECRET)) {
            try {
                context.getEndpoint(uri);
            } catch (Exception e) {
                var trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                assertThat(trace.toString()).doesNotContain(SECRET);
            }
        }
        assertThat(log.messages()).noneMatch(message -> message.contains(SECRET));
    }

    /** What makes a URI invalid, is taken for something else in it, or is no ASCII. */
    private static final List<String> ODD_CHARACTERS =
            List.of(
                    "\n",
                    "\r\n",
                    "\t",
                    " ",
                    "\u0000",
                    "\u0001",
                    "\u007f",
                    "{",
                    "}",
                    "^",
                    "|",
                    "%",
                    "%G1",
                    "%0A",
                    "\"",
                    "<",
                    "\\",
                    "`",
                    "[",
                    "]",
                    "#",
                    "=",
                    "+",
                    "?",
                    "/",
                    "@",
                    ":",
                    "'",
                    "(",
                    "$",
                    "\u00e4",
                    "\u20ac",
                    "\ud83c\udfb5");

    static Stream<String> optionsWithOddValues() {
        return Stream.of(
                "userToken=%s",
                "user-token=%s",
                "consumerKey=%s&consumerSecret=s",
                "consumer-key=%s&consumer-secret=s",
                "consumerKey=k&consumerSecret=%s",
                "consumer-key=k&consumer-secret=%s",
                "consumerKey=k&consumerSecret=s&accessToken=%s&accessTokenSecret=t",
                "consumerKey=k&consumerSecret=s&access-token=%s&accessTokenSecret=t",
                "consumerKey=k&consumerSecret=s&accessToken=t&accessTokenSecret=%s",
                "consumerKey=k&consumerSecret=s&accessToken=t&access-token-secret=%s",
                "USERTOKEN=%s",
                "User-Token=%s",
                "usertoken=%s",
                "CONSUMERKEY=%s&consumerSecret=s",
                "Consumer-Key=%s&consumerSecret=s",
                "consumerKey=k&CONSUMER-SECRET=%s",
                "consumerKey=k&consumerSecret=s&AccessToken=%s&accessTokenSecret=t",
                "consumerKey=k&consumerSecret=s&accessToken=t&Access-Token-Secret=%s");
    }

    @ParameterizedTest
    @MethodSource("optionsWithOddValues")
    void showNowhereWhateverCharactersTheyHold(String options) {
        for (var odd : ODD_CHARACTERS) {
            for (var value : List.of(SECRET + odd + SECRET, SECRET + odd, odd + SECRET)) {
                properties.setProperty("my.odd", value);
                for (var written :
                        List.of("{{my.odd}}", "RAW({{my.odd}})", "RAW({{my.odd}}", value)) {
                    var uri = "discogs:identity?" + options.formatted(written) + "&userAgent=a/1";
                    assertThat(shownBy(uri)).as(options).doesNotContain(SECRET);
                }
            }
        }
        assertThat(log.messages())
                .filteredOn(message -> message.contains(SECRET))
                .as(options)
                .isEmpty();
    }

    /** As an option is bound, and as it is misspelled. */
    static Stream<String> spellingsOfOptions() {
        return Stream.of(
                "userToken",
                "user-token",
                "user_token",
                "user.token",
                "USERTOKEN",
                "USER-TOKEN",
                "USER_TOKEN",
                "u-s-e-r-token",
                "user-to-ken",
                "user%2Dtoken",
                "user%54oken",
                "%75serToken",
                "userToken%20",
                "consumerKey",
                "consumer-key",
                "consumer_key",
                "consumer.key",
                "CONSUMERKEY",
                "CONSUMER-KEY",
                "CONSUMER_KEY",
                "con-sumer-key",
                "c-o-n-s-u-m-e-r-k-e-y",
                "consumer%4Bey",
                "consumer%2DKey",
                "consumer\u212aey",
                "consumer-secret",
                "consumer_secret",
                "consumerSec-ret",
                "consumer%53ecret",
                "access-token",
                "access_token",
                "access-to-ken",
                "access%54oken",
                "access-token-secret",
                "ACCESS_TOKEN_SECRET",
                "accessto-kensec-ret",
                "authStrategy",
                "auth-strategy",
                "auth_strategy",
                "auth-stra-tegy",
                "auth%53trategy",
                "token-store",
                "token_store",
                "to-ken-store");
    }

    /** Alone and beside what makes them a valid combination. */
    private static final List<String> BESIDES =
            List.of(
                    "",
                    "&consumerSecret=s",
                    "&consumerKey=k",
                    "&consumerKey=k&consumerSecret=s&accessTokenSecret=t",
                    "&consumerKey=k&consumerSecret=s&accessToken=t");

    private static final List<String> QUOTATIONS =
            List.of(
                    "%s",
                    "RAW(%s)", "RAW{%s}", "RAW(%s", "RAW%%28%s%%29", "raw(%s)", "'%s'", "#bean:%s");

    @ParameterizedTest
    @MethodSource("spellingsOfOptions")
    void showNowhereHoweverTheirNamesAreSpelled(String spelled) {
        for (var quotation : QUOTATIONS) {
            for (var beside : BESIDES) {
                // Fails before it is sent, for want of a release
                var uri = "discogs:release?" + spelled + "=" + quotation.formatted(SECRET) + beside;

                assertThat(shownBy(uri)).as(uri.replace(SECRET, "...")).doesNotContain(SECRET);
                assertThat(shownByCall(uri)).as(uri.replace(SECRET, "...")).doesNotContain(SECRET);
            }
        }
        assertThat(log.messages()).filteredOn(message -> message.contains(SECRET)).isEmpty();
    }

    @Test
    void namesThatCamelLooksForAreNotEverMore() throws Exception {
        for (int dashes = 0; dashes < 300; dashes++) {
            shownBy("discogs:identity?con" + "-".repeat(dashes) + "sumerKey=" + SECRET);
        }

        assertThat(context.getCamelContextExtension().getAdditionalSensitiveKeywords().split(","))
                .hasSizeLessThan(250);
    }

    /** All that can be seen of an endpoint, or of why there is none. */
    private String shownBy(String uri) {
        try {
            var endpoint = context.getEndpoint(uri);
            return endpoint.getEndpointUri() + endpoint;
        } catch (Exception e) {
            return trace(e);
        }
    }

    private String shownByCall(String uri) {
        try {
            var exchange = template.send(uri, sent -> {});
            return exchange.getAllProperties() + failure(exchange);
        } catch (Exception e) {
            return trace(e);
        }
    }

    private static String trace(Exception failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** As Kubernetes and editors leave them in files. */
    @ParameterizedTest
    @MethodSource("combinations")
    void showNowhereWithALineBreakBehindThem(Map<String, String> options) throws Exception {
        options.forEach((name, value) -> properties.setProperty("my." + name, value + "\n"));
        properties.setProperty("my.signatureMethod", options.getOrDefault("signatureMethod", ""));
        context.addRoutes(
                route(
                        options.keySet().stream()
                                .map(name -> "%s=RAW({{my.%s}})".formatted(name, name))
                                .collect(Collectors.joining("&", "discogs:identity?", ""))));

        assertShownNowhere(template.send("direct:start", exchange -> {}));
    }

    @Test
    void showNowhereWhenTheyComeFromBeansAndDynamicEndpoints() throws Exception {
        context.getRegistry().bind("token", SECRET + 1 + "\n");
        properties.setProperty("my.token", SECRET + "2\n");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start")
                                .routeId("secrets")
                                .choice()
                                .when(header("bean"))
                                .to("discogs:identity?userToken=#bean:token")
                                .otherwise()
                                .toD("discogs:identity?user-token=RAW({{my.token}})${header.more}")
                                .end()
                                .to("log:out?showAll=true&showAllProperties=true");
                    }
                });

        assertShownNowhere(
                template.send(
                        "direct:start", exchange -> exchange.getMessage().setHeader("bean", true)));
        assertThat(sentHeader("Authorization")).isEqualTo("Discogs token=" + SECRET + 1);
        assertShownNowhere(
                template.send(
                        "direct:start",
                        exchange -> exchange.getMessage().setHeader("more", "&maxRetries=0")));
        assertThat(sentHeader("Authorization")).isEqualTo("Discogs token=" + SECRET + 2);
        assertShownNowhere(
                template.send(
                        "direct:start",
                        exchange -> exchange.getMessage().setHeader("more", "&unknown=1")));
    }

    /** As a route should have its secrets: they stand elsewhere. */
    private static String uri(Set<String> options) {
        return options.stream()
                .map(name -> "%s={{my.%s}}".formatted(name, name))
                .collect(Collectors.joining("&", "discogs:identity?", ""));
    }

    private static RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .routeId("secrets")
                        .to(uri)
                        .to("log:out?showAll=true&showAllProperties=true");
            }
        };
    }

    private void assertShownNowhere(Exchange exchange) throws Exception {
        assertThat(failure(exchange)).doesNotContain(SECRET);
        assertThat(exchange.getMessage().getHeaders().toString()).doesNotContain(SECRET);
        assertThat(exchange.getAllProperties().toString()).doesNotContain(SECRET);
        assertThat(String.valueOf(exchange.getMessage().getBody())).doesNotContain(SECRET);
        assertThat(context.getEndpoints().toString()).doesNotContain(SECRET);
        assertThat(dump(context)).doesNotContain(SECRET);
        assertThat(jmx()).isNotEmpty().noneMatch(text -> text.contains(SECRET));
        assertThat(log.messages())
                .as("all levels are collected")
                .anyMatch(message -> message.contains("Creating endpoint uri"))
                .noneMatch(message -> message.contains(SECRET));
    }

    private static String failure(Exchange exchange) {
        var trace = new StringWriter();
        if (exchange.getException() != null) {
            exchange.getException().printStackTrace(new PrintWriter(trace));
        }
        if (exchange.getException() instanceof DiscogsValidationException refusal) {
            trace.append(refusal.getDetail().toString());
        }
        return trace.toString();
    }

    private static String dump(CamelContext context) throws Exception {
        var model =
                ((org.apache.camel.model.ModelCamelContext) context).getRouteDefinition("secrets");
        return PluginHelper.getModelToXMLDumper(context).dumpModelAsXml(context, model);
    }

    /** All attributes of all MBeans of the context. */
    private List<String> jmx() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> names =
                server.queryNames(
                        new ObjectName(
                                "org.apache.camel:context=" + context.getManagementName() + ",*"),
                        null);
        var texts = new ArrayList<String>();
        for (var name : names) {
            texts.add(name.toString());
            for (var attribute : server.getMBeanInfo(name).getAttributes()) {
                try {
                    texts.add(String.valueOf(server.getAttribute(name, attribute.getName())));
                } catch (javax.management.JMException | RuntimeException e) {
                    texts.add(String.valueOf(e.getMessage()));
                }
            }
        }
        return texts;
    }

    /** Takes every log event of every level. */
    private static final class LogCollector extends AbstractAppender {

        private final Queue<String> messages = new ConcurrentLinkedQueue<>();
        private Level before;

        LogCollector() {
            super("secrets", null, null, true, Property.EMPTY_ARRAY);
        }

        void attach() {
            start();
            root().addAppender(this, Level.ALL, null);
            before = root().getLevel();
            Configurator.setRootLevel(Level.ALL);
        }

        void detach() {
            Configurator.setRootLevel(before);
            root().removeAppender(getName());
        }

        private static LoggerConfig root() {
            return ((LoggerContext) LogManager.getContext(false))
                    .getConfiguration()
                    .getRootLogger();
        }

        Queue<String> messages() {
            return messages;
        }

        @Override
        public void append(LogEvent event) {
            if (isCamelsOwn(event) || isOfTheServer(event)) {
                return;
            }
            var text = new StringBuilder(event.getMessage().getFormattedMessage());
            for (var cause = event.getThrown(); cause != null; cause = cause.getCause()) {
                text.append(cause);
            }
            messages.add(text.toString());
        }

        /**
         * Camel logs endpoint URIs as they are at TRACE, and properties that it looks up at DEBUG,
         * for all components.
         */
        private static boolean isCamelsOwn(LogEvent event) {
            var logger = event.getLoggerName();
            return logger.startsWith("org.apache.camel.component.properties.")
                    || logger.startsWith("org.apache.camel.impl.engine.DefaultCamelContext")
                    || event.getLevel() == Level.TRACE && logger.startsWith("org.apache.camel.");
        }

        /** The sandbox's, which logs requests in this JVM as Discogs may do elsewhere. */
        private static boolean isOfTheServer(LogEvent event) {
            return event.getLoggerName().startsWith("org.eclipse.jetty.");
        }
    }
}
