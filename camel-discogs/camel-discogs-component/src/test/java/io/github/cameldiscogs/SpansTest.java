/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.RecordingTracer;
import io.github.cameldiscogs.support.RecordingTracer.RecordedSpan;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What traces of routes tell. */
class SpansTest extends SandboxTestSupport {

    private static final String SECRET = "s3cr3tValue";

    private final RecordingTracer tracer = new RecordingTracer();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var created = super.createCamelContext();
        tracer.setCamelContext(created);
        tracer.init(created);
        return created;
    }

    private Exchange send(String uri, Map<String, Object> headers) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start").to(uri);
                    }
                });
        return template.send(
                "direct:start",
                exchange -> exchange.getMessage().setHeaders(new HashMap<>(headers)));
    }

    private List<RecordedSpan> spans() {
        return tracer.spans().stream()
                .filter(span -> "camel-discogs".equals(span.tags().get("component")))
                .toList();
    }

    private RecordedSpan span() {
        assertThat(spans()).hasSize(1);
        return spans().get(0);
    }

    @Test
    void describeACall() throws Exception {
        var uri = "discogs:collectionItems?username=%s&perPage=10&userToken=%s";
        send(
                uri.formatted(DiscogsSandbox.USERNAME, DiscogsSandbox.USER_TOKEN),
                Map.of("CamelDiscogsPage", "2"));

        assertThat(span().name()).isEqualTo("discogs:collectionItems");
        assertThat(span().tags())
                .containsOnlyKeys(
                        "camel.uri",
                        "component",
                        "discogs.operation",
                        "discogs.page",
                        "discogs.waited.ms",
                        "exchangeId",
                        "http.status_code",
                        "op",
                        "server.address",
                        "server.protocol",
                        "url.path",
                        "url.scheme")
                .contains(
                        entry("camel.uri", "discogs:collectionItems"),
                        entry("discogs.operation", "collectionItems"),
                        entry("discogs.page", "2"),
                        entry("http.status_code", "200"),
                        entry("server.address", sandbox().apiUrl()),
                        entry("url.path", "collectionItems"),
                        entry("url.scheme", "discogs"));
        assertThat(span().tags().get("discogs.waited.ms")).matches("\\d+");
    }

    @Test
    void describeAFailure() throws Exception {
        send(
                "discogs:release",
                Map.of("CamelDiscogsReleaseId", 99_999_999, Exchange.HTTP_RESPONSE_CODE, 200));

        assertThat(span().tags())
                .contains(entry("error", "true"), entry("http.status_code", "404"))
                .containsKey("discogs.waited.ms");
    }

    @Test
    void leaveOutWhatAnExceptionSays() throws Exception {
        sandbox().fault(Fault.answer(404, "application/json", "{\"message\": \"No ann.\"}"));

        send("discogs:release", Map.of("CamelDiscogsReleaseId", 1));

        assertThat(span().logged().toString())
                .contains("DiscogsNotFoundException")
                .doesNotContain("No ann");
    }

    @Test
    void describeACallWithoutAnAnswer() throws Exception {
        sandbox().fault(Fault.closeBeforeAnswer());

        send(
                "discogs:release?maxRetries=0",
                Map.of("CamelDiscogsReleaseId", 1, Exchange.HTTP_RESPONSE_CODE, 200));

        assertThat(span().tags())
                .containsEntry("error", "true")
                .doesNotContainKey("http.status_code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "2; DROP"})
    void leaveOutAPageThatIsNoNumber(String page) throws Exception {
        send("discogs:collectionItems", Map.of("CamelDiscogsPage", page));

        assertThat(span().tags()).containsEntry("error", "true").doesNotContainKey("discogs.page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userToken=RAW(s3cr3tValue+%&)",
                "consumerKey=s3cr3tValueKey&consumerSecret=RAW(s3cr3tValue&)",
                "consumerKey=s3cr3tValueKey&consumerSecret=RAW(s3cr3tValue1)&accessToken=s3cr3tValue2"
                        + "&accessTokenSecret=RAW(s3cr3tValue3)",
                "userToken=x&username=s3cr3tValue",
                "userToken=x&username=s3cr3tValue&apiUrl=http://127.0.0.1:1&maxRetries=0",
            })
    void tellNeitherSecretsNorUsers(String options) throws Exception {
        send("discogs:wantlist?" + options, Map.of("CamelDiscogsPage", 1));

        assertThat(span().tags()).containsEntry("error", "true");
        assertThat(tracer.spans())
                .allSatisfy(span -> assertThat(span.tags().toString()).doesNotContain(SECRET));
        assertThat(tracer.spans())
                .allSatisfy(span -> assertThat(span.logged().toString()).doesNotContain(SECRET));
    }

    @Test
    void tellNothingOfWhatUsersLookFor() throws Exception {
        send("discogs:search?query=%s&userToken=x".formatted(SECRET), Map.of());

        assertThat(span().tags()).doesNotContainKey("url.query");
        assertThat(span().tags().toString()).doesNotContain(SECRET);
    }

    @Test
    void describeEachCallOfARoute() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:two")
                                .to("discogs:release?releaseId=1001")
                                .to("discogs:release?releaseId=99999999");
                    }
                });

        template.send("direct:two", exchange -> {});

        assertThat(spans())
                .extracting(span -> span.tags().get("http.status_code"))
                .containsExactly("200", "404");
    }

    /** Its headers may be those of any other component. */
    @Test
    void tellNoStatusOfARouteThatBeginsAtDiscogs() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("discogs:release?releaseId=1001&initialDelay=0&delay=1h")
                                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(418))
                                .to("mock:told");
                    }
                });

        await().until(() -> !spans().isEmpty());

        assertThat(span().name()).isEqualTo("discogs:release");
        assertThat(span().tags()).doesNotContainKeys("http.status_code", "discogs.waited.ms");
    }

    @Test
    void describeComponentsOfAnotherName() throws Exception {
        var other = new DiscogsComponent();
        other.getConfiguration().setApiUrl(sandbox().apiUrl());
        context.addComponent("vinyl", other);

        send("vinyl:release?releaseId=1001&userToken=" + SECRET, Map.of());

        assertThat(span().tags()).containsEntry("camel.uri", "discogs:release");
    }
}
