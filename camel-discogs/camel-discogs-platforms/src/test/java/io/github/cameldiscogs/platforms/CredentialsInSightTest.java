/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.util.concurrent.SynchronousExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page says where Camel shows credentials and where it does not: neither more nor less. */
@Tag("slow")
class CredentialsInSightTest {

    private static final Path PAGE =
            Path.of("../camel-discogs-component/src/main/docs/discogs-authentication.adoc");
    private static final String SECTION = "== Where credentials can be seen";
    private static final Pattern ROW = Pattern.compile("(?m)^\\|(?!===)(.+)$");
    private static final String SHOWN = "shown";

    /** The environment of the tests has it, too, under the name CREDENTIAL. */
    private static final String SECRET = "s3cr3tValue";

    private static final List<List<String>> CREDENTIALS =
            List.of(
                    List.of("user-token"),
                    List.of(
                            "consumer-key",
                            "consumer-secret",
                            "access-token",
                            "access-token-secret"));

    /** A column of the table, with the ways to give a credential that it stands for. */
    enum Given {
        ENVIRONMENT("component, `{{env:...}}`", List.of("{{env:CREDENTIAL}}"), List.of()),
        PROPERTY("component, other", List.of("VALUE", "{{my.NAME}}"), List.of()),
        PLACEHOLDER("URI, `{{...}}`", List.of(), List.of("{{my.NAME}}", "RAW({{my.NAME}})")),
        TEXT("URI, text", List.of(), List.of("VALUE", "RAW(VALUE)", "RAW(VALUE&+)")),
        HEADERS("headers", List.of(), List.of());

        private final String heading;
        private final List<String> onComponent;
        private final List<String> inUri;

        Given(String heading, List<String> onComponent, List<String> inUri) {
            this.heading = heading;
            this.onComponent = onComponent;
            this.inUri = inUri;
        }
    }

    private static final Map<String, String> CONSUMER =
            Map.of(
                    "camel.component.discogs.consumer-key", DiscogsSandbox.CONSUMER_KEY,
                    "camel.component.discogs.consumer-secret", DiscogsSandbox.CONSUMER_SECRET);

    private TokenStore tokenStore;
    private List<String> secrets = List.of(SECRET);
    private final LoggedEvents log = new LoggedEvents();
    private DiscogsSandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();
    }

    @AfterEach
    void close() {
        log.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void areWhereThePageSays(Given given) throws Exception {
        var places = new TreeSet<String>();
        var shown = new TreeSet<String>();
        for (var sights : given == Given.HEADERS ? List.of(dance()) : calls(given)) {
            places.addAll(sights.places());
            shown.addAll(sights.placesWith(secrets));
        }

        var column = column(given);
        assertThat(column.keySet()).isEqualTo(places);
        assertThat(placesThatShow(column)).isEqualTo(shown);
    }

    /** Whether something is shown, row by row. */
    private static Map<String, Boolean> column(Given given) throws IOException {
        var section = Files.readString(PAGE).split(Pattern.quote(SECTION))[1];
        var rows =
                ROW.matcher(section.substring(0, section.indexOf("\n== ")))
                        .results()
                        .map(row -> List.of(row.group(1).split(" ?\\|", -1)))
                        .toList();
        var number = rows.get(0).indexOf(given.heading);
        assertThat(number).as(given.heading).isPositive();
        return rows.stream()
                .skip(1)
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(number).equals(SHOWN)));
    }

    private static TreeSet<String> placesThatShow(Map<String, Boolean> column) {
        return column.keySet().stream()
                .filter(column::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Sights> calls(Given given) throws Exception {
        var calls = new ArrayList<Sights>();
        for (var names : CREDENTIALS) {
            for (var way : given.onComponent) {
                var sights = call(onComponent(names, way), "discogs:identity", Map.of());
                sights.add(
                        Sights.MISSPELLED,
                        refusal(onComponent(misspelled(names), way), "discogs:identity"));
                calls.add(sights);
            }
            for (var way : given.inUri) {
                var sights = call(properties(names, way), uri(names, way), Map.of());
                var wrong = misspelled(names);
                sights.add(Sights.MISSPELLED, refusal(properties(wrong, way), uri(wrong, way)));
                calls.add(sights);
            }
        }
        return calls;
    }

    private static List<String> misspelled(List<String> names) {
        return names.stream().map(name -> name.replaceFirst("[ae]", "")).toList();
    }

    private static Map<String, String> onComponent(List<String> names, String way) {
        var properties = properties(names, way);
        names.forEach(
                name -> properties.put("camel.component.discogs." + name, written(way, name)));
        return properties;
    }

    /** What the placeholders refer to. */
    private static Map<String, String> properties(List<String> names, String way) {
        var properties = new HashMap<String, String>();
        if (way.contains("my.")) {
            names.forEach(name -> properties.put("my." + name, SECRET));
        }
        return properties;
    }

    private static String uri(List<String> names, String way) {
        return names.stream()
                .map(name -> name + "=" + written(way, name))
                .collect(Collectors.joining("&", "discogs:identity?", ""));
    }

    private static String written(String way, String name) {
        return way.replace("NAME", name).replace("VALUE", SECRET);
    }

    private Sights call(Map<String, String> properties, String uri, Map<String, Object> headers)
            throws Exception {
        log.listen();
        var copies = new HashMap<String, String>();
        var main = application(properties);
        main.configure().addRoutesBuilder(route(uri, copies));
        main.start();
        try {
            var exchange =
                    main.getCamelTemplate()
                            .send("direct:start", sent -> sent.getMessage().setHeaders(headers));
            var sights = Sights.of(main.getCamelContext(), exchange, log);
            copies.forEach(sights::add);
            return sights;
        } finally {
            main.stop();
        }
    }

    private Main application(Map<String, String> properties) {
        var main = new Main();
        Sights.switchOnAll(main);
        if (tokenStore != null) {
            main.bind("store", tokenStore);
            main.addInitialProperty("camel.component.discogs.token-store", "#bean:store");
        }
        properties.forEach(main::addInitialProperty);
        main.addInitialProperty("camel.component.discogs.api-url", sandbox.apiUrl());
        main.addInitialProperty("camel.component.discogs.website-url", sandbox.websiteUrl());
        return main;
    }

    /** Fails at its end at the latest, so that the original message is taken. */
    private static RouteBuilder route(String uri, Map<String, String> copies) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .routeId(Sights.ROUTE)
                        .onException(Exception.class)
                        .useOriginalMessage()
                        .process(keep("copies by `useOriginalMessage`"))
                        .end()
                        .multicast()
                        .to("direct:multicast")
                        .end()
                        .wireTap("direct:wireTap")
                        .executorService(new SynchronousExecutorService())
                        .end()
                        .to(uri)
                        .to("log:out?showAll=true&showAllProperties=true")
                        .throwException(new IllegalStateException("behind the call"));
                from("direct:elsewhere").toD(uri).enrich(uri).wireTap(uri);
                from("direct:multicast").process(keep("copies by `multicast`"));
                from("direct:wireTap").process(keep("copies by `wireTap`"));
            }

            private Processor keep(String place) {
                return exchange -> copies.put(place, exchange.getMessage().getHeaders().toString());
            }
        };
    }

    /** What is told by an application that does not start. */
    private String refusal(Map<String, String> properties, String uri) {
        log.listen();
        var main = new Main();
        properties.forEach(main::addInitialProperty);
        main.configure().addRoutesBuilder(route(uri, new HashMap<>()));
        var failure = catchThrowable(main::start);
        main.stop();
        assertThat(failure).isNotNull();
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private Sights dance() throws Exception {
        var requestToken = requestToken();
        var verifier = sandbox.authorize(requestToken.token(), DiscogsSandbox.USERNAME);
        secrets = List.of(requestToken.token(), requestToken.secret(), verifier);
        var sights =
                call(
                        CONSUMER,
                        "discogs:accessToken",
                        Map.of(
                                "CamelDiscogsRequestToken", requestToken.token(),
                                "CamelDiscogsRequestTokenSecret", requestToken.secret(),
                                "CamelDiscogsVerifier", verifier));
        sights.add(Sights.MISSPELLED, "");
        return sights;
    }

    /** Without a route, whose tracer would show the body. */
    private RequestToken requestToken() throws Exception {
        var main = application(CONSUMER);
        main.start();
        try {
            return main.getCamelTemplate()
                    .requestBody("discogs:authorizeUrl", null, RequestToken.class);
        } finally {
            main.stop();
        }
    }

    @Test
    void secretOfARequestTokenIsNowhereWhereATokenStoreKeepsIt() throws Exception {
        var store = new InMemoryTokenStore();
        tokenStore = store;
        var requestToken = requestToken();

        var sights =
                call(
                        CONSUMER,
                        "discogs:accessToken",
                        Map.of(
                                "CamelDiscogsRequestToken",
                                requestToken.token(),
                                "CamelDiscogsVerifier",
                                sandbox.authorize(requestToken.token(), DiscogsSandbox.USERNAME)));

        assertThat(store.accessToken(DiscogsSandbox.USERNAME)).isPresent();
        assertThat(sights.placesWith(List.of(requestToken.secret()))).isEmpty();
    }
}
