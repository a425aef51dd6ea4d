/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.model.rest.RestBindingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a list in the hands of other components. */
class ListsBesideOtherComponentsTest extends SandboxTestSupport {

    private static final int SIZE = 95;
    private static final String LIST =
            "discogs:collectionItems?perPage=10&userToken={{discogs.token}}&outputType=";
    private static final ObjectMapper JSON = new ObjectMapper();

    private VertxPlatformHttpServer server;

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(
                SandboxAccount.named(DiscogsSandbox.USERNAME)
                        .withToken(DiscogsSandbox.USER_TOKEN)
                        .withCollectionSize(SIZE));
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        var configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        server = new VertxPlatformHttpServer(configuration);
        context.addService(server);
        return context;
    }

    private void addRoutes(Consumer<RouteBuilder> routes) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        routes.accept(this);
                    }
                });
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:%d%s".formatted(server.getPort(), path));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void assertIsTheList(JsonNode json) {
        assertThat(json.isArray()).isTrue();
        assertThat(json)
                .hasSize(SIZE)
                .extracting(item -> item.path("instance_id").asLong())
                .doesNotHaveDuplicates()
                .doesNotContain(0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Model", "Map", "Json"})
    void isAnArrayInAnHttpResponse(String outputType) throws Exception {
        addRoutes(routes -> routes.from("platform-http:/list").to(LIST + outputType));

        var response = get("/list");

        assertThat(response.statusCode()).isEqualTo(200);
        assertIsTheList(JSON.readTree(response.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Model", "Map", "Json"})
    void isAnArrayInARestResponse(String outputType) throws Exception {
        addRoutes(
                routes -> {
                    routes.restConfiguration()
                            .component("platform-http")
                            .bindingMode(RestBindingMode.json);
                    routes.rest("/rest").get("/list").to("direct:list");
                    routes.from("direct:list").to(LIST + outputType);
                });

        var response = get("/rest/list");

        assertThat(response.statusCode()).isEqualTo(200);
        assertIsTheList(JSON.readTree(response.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Model", "Map", "Json"})
    void isAnArrayInAJmsMessage(String outputType) throws Exception {
        try (var broker = new Broker();
                var factory = new ActiveMQConnectionFactory(Broker.ADDRESS)) {
            broker.start();
            context.addComponent("jms", Broker.component(factory));
            addRoutes(
                    routes -> {
                        routes.from("direct:send").to(LIST + outputType).to("jms:wants");
                        routes.from("jms:wants").to("mock:received");
                    });
            MockEndpoint received = getMockEndpoint("mock:received");
            received.expectedMessageCount(1);

            template.sendBody("direct:send", null);

            MockEndpoint.assertIsSatisfied(context);
            assertIsTheList(
                    JSON.readTree(
                            received.getExchanges().get(0).getMessage().getBody(byte[].class)));
            context.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Model", "Map", "Json"})
    void givesEachItemToAJsonPath(String outputType) throws Exception {
        addRoutes(
                routes ->
                        routes.from("direct:split")
                                .to(LIST + outputType)
                                .split()
                                .jsonpath("$[*]")
                                .to("mock:item"));
        getMockEndpoint("mock:item").expectedMessageCount(SIZE);

        template.sendBody("direct:split", null);

        MockEndpoint.assertIsSatisfied(context);
    }

    @Test
    void canBeReadByAJsonPathAndSplitAfterwards() throws Exception {
        addRoutes(
                routes ->
                        routes.from("direct:first")
                                .to(LIST + "Model")
                                .setHeader("first")
                                .jsonpath("$[0].instance_id")
                                .split()
                                .body()
                                .streaming()
                                .to("mock:item"));
        getMockEndpoint("mock:item").expectedMessageCount(SIZE);

        template.sendBody("direct:first", null);

        MockEndpoint.assertIsSatisfied(context);
        var first = getMockEndpoint("mock:item").getExchanges().get(0).getMessage();
        assertThat(first.getHeader("first", Long.class))
                .isEqualTo(first.getBody(CollectionItem.class).instanceId());
    }
}
