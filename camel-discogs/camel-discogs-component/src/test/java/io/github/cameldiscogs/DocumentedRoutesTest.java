/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static io.github.cameldiscogs.support.ProjectFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.request.ListingDetails;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.ProjectFiles;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.xml.in.ModelParser;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The routes of the documentation, in all three languages, against the sandbox. */
class DocumentedRoutesTest extends SandboxTestSupport {

    private static final Pattern BLOCK =
            Pattern.compile("\\[source,(\\w+)]\n----\n(.*?)\n----\n", Pattern.DOTALL);

    @TempDir private static Path folder;

    /** What a message to a documented route brings along. */
    private static final Map<String, Object> HEADERS =
            Map.of(
                    "id",
                    1000,
                    "who",
                    DiscogsSandbox.USERNAME,
                    "tracking",
                    "00340",
                    "CamelDiscogsReleaseId",
                    1000);

    /** Those of these pages run where there are Kamelets and other components. */
    private static final Set<String> ELSEWHERE =
            Set.of("discogs-kamelets.adoc", "discogs-recipes.adoc");

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.inventoryJobDuration(Duration.ZERO);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        var properties = context.getPropertiesComponent();
        context.getComponent("discogs", DiscogsComponent.class)
                .getConfiguration()
                .setUserToken(DiscogsSandbox.USER_TOKEN);
        properties.addInitialProperty("discogs.token", DiscogsSandbox.USER_TOKEN);
        properties.addInitialProperty("discogs.key", DiscogsSandbox.CONSUMER_KEY);
        properties.addInitialProperty("discogs.secret", DiscogsSandbox.CONSUMER_SECRET);
        properties.addInitialProperty("wants.folder", folder.toString());
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:documented;DB_CLOSE_DELAY=-1");
        context.getRegistry().bind("database", database);
        context.getRegistry().bind("toldOrders", new MemoryIdempotentRepository());
        context.getRegistry().bind("changes", new InMemoryChangeStore());
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:who")
                        .to("discogs:identity?userToken={{discogs.token}}")
                        .log("${body.username}");

                from("direct:begin")
                        .to(
                                "discogs:authorizeUrl?consumerKey={{discogs.key}}&consumerSecret={{discogs.secret}}"
                                        + "&callbackUrl=https://example.com/callback")
                        .log("send the browser to ${body.authorizationUrl}");

                from("direct:title")
                        .to("discogs:release?releaseId=1000")
                        .log("${body.title} by ${body.artists[0].name}");

                from("direct:release")
                        .toD("discogs:release?releaseId=${header.id}&currAbbr=EUR")
                        .log("${body.title}");

                from("direct:profile")
                        .setHeader("CamelDiscogsUsername", header("who"))
                        .to("discogs:profile");

                from("direct:fields")
                        .to("discogs:release?releaseId=1000")
                        .setHeader("title", simple("${body.title}"))
                        .setHeader("artist", simple("${body.artists[0].name}"));

                from("direct:upload")
                        .setBody(
                                constant(
                                        List.of(
                                                Map.of(
                                                        "release_id", 1000,
                                                        "price", "12.50",
                                                        "media_condition", "Mint (M)"))))
                        .to("discogs:addInventory")
                        .to("discogs:inventoryUpload");

                from("direct:cover")
                        .to("discogs:release?releaseId=1002")
                        .filter(simple("${body.images} != null"))
                        .setHeader("CamelDiscogsImageUrl", simple("${body.images[0].uri}"))
                        .to("discogs:image");

                from("direct:collection")
                        .to("discogs:collectionItems")
                        .split(body())
                        .streaming()
                        .to("mock:item");

                from("direct:night")
                        .to("discogs:collectionItems?priority=background&reservedRequests=20")
                        .split(body())
                        .streaming()
                        .to("mock:warehouse");

                from("direct:wants-to-file")
                        .to("discogs:wantlist")
                        .to("file:{{wants.folder}}?fileName=wants.json&tempFileName=wants.part");

                from("discogs:orders?idempotentRepository=#toldOrders")
                        .log("order ${header.CamelDiscogsItemKey} of ${body.created}")
                        .to("mock:order");

                from("discogs:collectionItems?changes=true&changeStore=#changes")
                        .choice()
                        .when(header("CamelDiscogsChange").isEqualTo("removed"))
                        .log("${header.CamelDiscogsItemKey} is gone")
                        .otherwise()
                        .log(
                                "${header.CamelDiscogsItemKey} is ${header.CamelDiscogsChange}: ${body.basicInformation.title}")
                        .end();

                from("direct:account")
                        .setHeader("CamelDiscogsAccount", simple("${body}"))
                        .to("discogs:collectionItems?changes=true&changeStore=#changes")
                        .split(body())
                        .log("${body.type} ${body.key}")
                        .end();

                from("direct:newest")
                        .to("discogs:collectionItems")
                        .setBody(simple("${body.first}"))
                        .to("mock:result");

                from("direct:note")
                        .setBody(constant(Map.of("notes", "first pressing, please")))
                        .to("discogs:editWantlistItem?releaseId=1000");

                from("direct:pinned")
                        .removeHeaders("CamelDiscogs*", "CamelDiscogsReleaseId")
                        .to("discogs:addToWantlist?bodyFields=notes&rating=5");

                from("direct:sell")
                        .setBody(
                                exchange ->
                                        ListingDetails.builder()
                                                .releaseId(1000)
                                                .condition("Very Good Plus (VG+)")
                                                .price(new BigDecimal("12.50"))
                                                .status("Draft")
                                                .build())
                        .to("discogs:createListing");

                from("discogs:orders?changes=true&changeStore=#changes&outputType=Json&delay=1m")
                        .filter(simple("${header.CamelDiscogsChange} != 'removed'"))
                        .setHeader("scan", simple("${header.CamelDiscogsScan}"))
                        .setHeader("JMSXGroupID", simple("${header.CamelDiscogsItemKey}"))
                        .to("mock:orders");

                from("direct:ship")
                        .setHeader("CamelDiscogsOrderId", header("order"))
                        .to("discogs:orderMessages?outputType=Json")
                        .filter(simple("${body} !contains ${header.tracking}"))
                        .setHeader(
                                "CamelDiscogsMessage",
                                simple("Your parcel travels as ${header.tracking}."))
                        .to("discogs:addOrderMessage")
                        .removeHeader("CamelDiscogsMessage")
                        .end()
                        .to("discogs:order")
                        .filter(simple("${body.status} != 'Shipped'"))
                        .to("discogs:editOrder?status=Shipped");

                from("direct:careful")
                        .onException(DiscogsNotFoundException.class)
                        .handled(true)
                        .setBody(constant("no such release"))
                        .end()
                        .to("discogs:release?releaseId=999999999");

                from("direct:patient")
                        .onException(DiscogsException.class)
                        .onWhen(simple("${exception.retryable}"))
                        .handled(true)
                        .to("log:later")
                        .end()
                        .to("discogs:release?releaseId=1");
            }
        };
    }

    private static List<String> blocks(String language) {
        return ProjectFiles.pages().stream()
                .filter(page -> !ELSEWHERE.contains(page.getFileName().toString()))
                .flatMap(page -> BLOCK.matcher(text(page)).results())
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> run() throws Exception {
        callAsUser("discogs:addToWantlist?releaseId=1000&rating=5", Map.of());
        var shop = sandbox().shop(DiscogsSandbox.USERNAME);
        var order = shop.order("shellac_sally", shop.addListing(1000));
        shop.pay(order);
        for (var yaml : blocks("yaml")) {
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(ResourceHelper.fromString("documented.yaml", yaml));
        }
        for (var xml : blocks("xml")) {
            if (xml.startsWith("<routes")) {
                context.addRouteDefinitions(
                        new ModelParser(ResourceHelper.fromString("documented.xml", xml))
                                .parseRoutesDefinition()
                                .orElseThrow()
                                .getRoutes());
            }
        }
        assertThat(context.getRoutes()).hasSizeGreaterThan(15);
        return context.getRoutes().stream()
                .map(Route::getEndpoint)
                .map(
                        endpoint ->
                                DynamicTest.dynamicTest(
                                        endpoint.getEndpointUri(),
                                        () -> {
                                            sandbox().clearRequests();
                                            var exchange =
                                                    template.send(
                                                            endpoint,
                                                            sent -> {
                                                                var message = sent.getMessage();
                                                                message.getHeaders()
                                                                        .putAll(HEADERS);
                                                                message.setHeader("order", order);
                                                            });
                                            assertThat(exchange.getException()).isNull();
                                            assertThat(sandbox().requests()).isNotEmpty();
                                        }));
    }

    /** The Java examples stand above as they stand in the pages, line breaks aside. */
    @Test
    void areTheOnesAbove() {
        var here =
                text(Path.of("src/test/java/io/github/cameldiscogs/DocumentedRoutesTest.java"))
                        .replaceAll("\\s+", "");

        assertThat(blocks("java"))
                .hasSizeGreaterThan(8)
                .allSatisfy(block -> assertThat(here).contains(block.replaceAll("\\s+", "")));
    }
}
