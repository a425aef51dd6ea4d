/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.InventoryUpload;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.seda.SedaEndpoint;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.commons.csv.CSVFormat;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes of the page of recipes, and what comes of them. */
class RecipesTest extends SandboxTestSupport {

    private static final int SIZE = 42;
    private static final Path PAGE =
            Path.of("../camel-discogs-component/src/main/docs/discogs-recipes.adoc");
    private static final Pattern BLOCK =
            Pattern.compile("\\[source,java]\n----\n(.*?)\n----\n", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Broker BROKER = new Broker();

    @TempDir private Path folder;

    private final JdbcDataSource database = new JdbcDataSource();

    /** Refuses one item in ten. */
    public static final class Warehouse {

        private int count;

        public void store(CollectionItem item) {
            if (count++ % 10 == 0) {
                throw new IllegalStateException("no room for " + item.instanceId());
            }
        }
    }

    @BeforeAll
    static void startBroker() throws Exception {
        BROKER.start();
    }

    @AfterAll
    static void stopBroker() throws Exception {
        BROKER.close();
    }

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.inventoryJobDuration(Duration.ofMillis(300))
                .account(
                        SandboxAccount.named(DiscogsSandbox.USERNAME)
                                .withToken(DiscogsSandbox.USER_TOKEN)
                                .withCollectionSize(SIZE)
                                .withWantlistSize(SIZE)
                                .withInventorySize(3));
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        context.getComponent("discogs", DiscogsComponent.class)
                .getConfiguration()
                .setUserToken(DiscogsSandbox.USER_TOKEN);
        var properties = context.getPropertiesComponent();
        properties.addInitialProperty("folder", folder.toString());
        properties.addInitialProperty("pause", "100");
        context.addComponent(
                "jms", Broker.component(new ActiveMQConnectionFactory(Broker.ADDRESS)));
        return context;
    }

    @Override
    protected void bindToRegistry(Registry registry) throws Exception {
        database.setURL("jdbc:h2:mem:recipes;DB_CLOSE_DELAY=-1");
        execute("drop table if exists want");
        execute(
                "create table want (release_id bigint primary key, rating int,"
                        + " added timestamp with time zone)");
        registry.bind("database", database);
        registry.bind("done", new MemoryIdempotentRepository());
        registry.bind("warehouse", new Warehouse());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:json")
                        .to("discogs:collectionItems")
                        .to(
                                "file:{{folder}}?fileName=collection.json&tempFileName=collection.part");

                from("direct:json-lines")
                        .to("discogs:collectionItems?outputType=Map")
                        .setProperty("items", body())
                        .setBody(constant(""))
                        .to("file:{{folder}}?fileName=collection.jsonl")
                        .split(exchangeProperty("items"))
                        .streaming()
                        .marshal()
                        .json()
                        .to(
                                "file:{{folder}}?fileName=collection.jsonl&fileExist=Append&appendChars=\\n");

                from("direct:csv")
                        .to("discogs:collectionItems")
                        .setProperty("items", body())
                        .setBody(exchange -> "instance,release,artist,title,year\n")
                        .to("file:{{folder}}?fileName=collection.csv")
                        .split(exchangeProperty("items"))
                        .streaming()
                        .setBody(
                                exchange -> {
                                    var item = exchange.getMessage().getBody(CollectionItem.class);
                                    var release = item.basicInformation();
                                    return CSVFormat.DEFAULT.format(
                                            item.instanceId(),
                                            release.id(),
                                            release.artists().get(0).name(),
                                            release.title(),
                                            release.year());
                                })
                        .to(
                                "file:{{folder}}?fileName=collection.csv&fileExist=Append&appendChars=\\n");

                from("direct:sql")
                        .to("discogs:wantlist?outputType=Map")
                        .to(
                                "sql:merge into want (release_id, rating, added) key (release_id)"
                                        + " values (:#id, :#rating, :#date_added)?batch=true&dataSource=#database");

                from("direct:covers")
                        .to("discogs:collectionItems?maxItems=5")
                        .split(body())
                        .streaming()
                        .setHeader("release", simple("${body.basicInformation.id}"))
                        .setHeader(
                                "CamelDiscogsImageUrl",
                                simple("${body.basicInformation.coverImage}"))
                        .to("discogs:image")
                        .filter(body().isNotNull())
                        .to("file:{{folder}}/covers?fileName=${header.release}.jpg");

                from("direct:upload-and-wait")
                        .to("discogs:addInventory")
                        .to("discogs:inventoryUpload")
                        .loopDoWhile(
                                simple("${body.finishedTs} == null && ${body.status} != 'failed'"))
                        .delay(simple("{{pause}}"))
                        .to("discogs:inventoryUpload")
                        .end()
                        .log("${body.status}: ${body.results}");

                from("direct:breaker")
                        .circuitBreaker()
                        .to("discogs:release?releaseId=1000&maxRetries=0")
                        .onFallback()
                        .setBody(constant("later"))
                        .end();

                from("direct:again")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(1000))
                        .to("discogs:collectionItems")
                        .split(body())
                        .streaming()
                        .idempotentConsumer(simple("${body.instanceId}"))
                        .idempotentRepository("done")
                        .to("mock:done");

                from("direct:dead-letters")
                        .errorHandler(deadLetterChannel("seda:failed"))
                        .to("discogs:collectionItems")
                        .split(body())
                        .streaming()
                        .bean("warehouse", "store");

                from("direct:two-calls")
                        .setHeader("CamelDiscogsQuery", constant("the"))
                        .setHeader("CamelDiscogsPage", constant(2))
                        .to("discogs:search?type=release&perPage=10")
                        .removeHeaders("CamelDiscogs*")
                        .to("discogs:wantlist")
                        .to("mock:result");

                from("direct:order-number")
                        .setHeader("release", header("CamelDiscogsReleaseId"))
                        .to("jms:releases");
                from("jms:releases")
                        .setHeader("CamelDiscogsReleaseId", header("release"))
                        .to("discogs:release")
                        .to("mock:arrived");
            }
        };
    }

    private Exchange run(String recipe) {
        var exchange = template.send("direct:" + recipe, sent -> {});
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void areThoseOfThePage() throws IOException {
        var here =
                withoutSpace(
                        Files.readString(
                                Path.of(
                                        "src/test/java/io/github/cameldiscogs/platforms/RecipesTest.java")));

        assertThat(BLOCK.matcher(Files.readString(PAGE)).results())
                .hasSizeGreaterThan(9)
                .allSatisfy(block -> assertThat(here).contains(withoutSpace(block.group(1))));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void json() throws IOException {
        run("json");

        assertThat(JSON.readTree(file("collection.json"))).hasSize(SIZE);
        assertThat(folder.resolve("collection.part")).doesNotExist();
    }

    @Test
    void jsonLines() throws IOException {
        run("json-lines");
        run("json-lines");

        assertThat(file("collection.jsonl").lines())
                .hasSize(SIZE)
                .allSatisfy(line -> assertThat(JSON.readTree(line).has("instance_id")).isTrue());
    }

    @Test
    void csv() throws IOException {
        run("csv");

        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();
        var rows = format.parse(new StringReader(file("collection.csv"))).getRecords();
        assertThat(rows)
                .hasSize(SIZE)
                .allSatisfy(
                        row -> {
                            assertThat(row.get("instance")).matches("\\d+");
                            assertThat(row.get("title")).isNotBlank();
                        });
    }

    @Test
    void sql() throws SQLException {
        run("sql");
        run("sql");

        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*), count(added) from want")) {
            count.next();
            assertThat(count.getInt(1)).isEqualTo(SIZE);
            assertThat(count.getInt(2)).isEqualTo(SIZE);
        }
    }

    @Test
    void covers() throws IOException {
        run("covers");

        try (var covers = Files.list(folder.resolve("covers"))) {
            assertThat(covers).isNotEmpty().allSatisfy(cover -> assertThat(cover).isNotEmptyFile());
        }
    }

    @Test
    void uploadAndWait() {
        var rows =
                List.of(
                        Map.of(
                                "release_id", 1000,
                                "price", "12.50",
                                "media_condition", "Mint (M)"));

        var exchange =
                template.send("direct:upload-and-wait", sent -> sent.getMessage().setBody(rows));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(InventoryUpload.class).finishedTs()).isNotNull();
    }

    /** Discogs tells no end of an upload that has failed. */
    @Test
    void uploadThatFails() {
        sandbox()
                .fault(
                        Fault.answer(
                                        200,
                                        "application/json",
                                        """
                                        {"id": 1, "status": "failed", "finished_ts": "", "results": "ERROR: No."}
                                        """)
                                .onPath("/inventory/upload/\\d+")
                                .forever());

        var exchange =
                template.send(
                        "direct:upload-and-wait",
                        sent -> sent.getMessage().setBody("release_id,price\n1,1"));

        assertThat(exchange.getMessage().getBody(InventoryUpload.class).status())
                .isEqualTo("failed");
    }

    @Test
    void breaker() {
        sandbox().fault(Fault.emptyAnswer(503).forever());

        var exchange = run("breaker");

        assertThat(exchange.getMessage().getBody()).isEqualTo("later");
        assertThat(sandbox().requestCount()).isEqualTo(1);
    }

    @Test
    void again() throws Exception {
        sandbox()
                .fault(
                        Fault.answer(403, "text/plain", "No.")
                                .on(request -> request.query().contains("sort=added")));
        MockEndpoint done = getMockEndpoint("mock:done");
        done.expectedMessageCount(SIZE);

        run("again");

        MockEndpoint.assertIsSatisfied(context, 1, TimeUnit.MINUTES);
    }

    @Test
    void deadLetters() {
        run("dead-letters");

        await().untilAsserted(
                        () ->
                                assertThat(failed().getCurrentQueueSize())
                                        .isEqualTo((SIZE + 9) / 10));
    }

    private SedaEndpoint failed() {
        return context.getEndpoint("seda:failed", SedaEndpoint.class);
    }

    @Test
    void twoCalls() {
        var exchange = run("two-calls");

        assertThat(exchange.getMessage().getBody(List.class)).hasSize(SIZE);
    }

    @Test
    void orderNumber() throws Exception {
        MockEndpoint arrived = getMockEndpoint("mock:arrived");
        arrived.expectedMessageCount(1);

        template.sendBodyAndHeader(
                "direct:order-number", "the release", "CamelDiscogsReleaseId", 1000);

        MockEndpoint.assertIsSatisfied(context, 1, TimeUnit.MINUTES);
        assertThat(arrived.getExchanges().get(0).getMessage().getBody(Release.class).id())
                .isEqualTo(1000);
    }
}
