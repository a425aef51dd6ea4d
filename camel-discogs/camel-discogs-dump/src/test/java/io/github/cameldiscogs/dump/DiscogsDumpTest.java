/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.dump.records.BrokenRecord;
import io.github.cameldiscogs.dump.records.BrokenRecordException;
import io.github.cameldiscogs.dump.records.DumpFileException;
import io.github.cameldiscogs.model.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import org.apache.camel.support.LoggingExceptionHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint in routes. */
class DiscogsDumpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    private final List<Exchange> told = new CopyOnWriteArrayList<>();
    private final List<Exchange> dead = new CopyOnWriteArrayList<>();
    private CamelContext context;

    @BeforeEach
    void begin() {
        context = new DefaultCamelContext();
    }

    @AfterEach
    void end() {
        context.stop();
    }

    private Path releases(long count) {
        return Dumps.writeText(
                folder.resolve("discogs_20260801_releases.xml.gz"), Dumps.releases(count));
    }

    private void start(String uri) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(deadLetterChannel("direct:dead"));
                        from("direct:dead").process(exchange -> dead.add(exchange.copy()));
                        from(uri).routeId("dump").process(exchange -> told.add(exchange.copy()));
                    }
                });
        context.start();
    }

    private void awaitTold(int count) {
        await().atMost(PATIENCE).until(() -> told.size() == count);
    }

    private List<Long> toldNumbers() {
        return told.stream()
                .map(
                        exchange ->
                                exchange.getIn()
                                        .getHeader("CamelDiscogsDumpRecordNumber", Long.class))
                .toList();
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&parallel=3"})
    void tellsEachRecordInOrder(String options) throws Exception {
        start("discogs-dump:releases?file=" + releases(1000) + options);

        awaitTold(1000);
        assertThat(toldNumbers()).isEqualTo(numbers(1, 1000));
        var last = told.get(999);
        assertThat(last.getIn().getBody()).isInstanceOf(Release.class);
        assertThat(last.getIn().getHeader("CamelDiscogsDumpId")).isEqualTo(1000L);
        assertThat(last.getIn().getHeader("CamelDiscogsDumpDate"))
                .isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(told)
                .extracting(exchange -> exchange.getProperty(Exchange.BATCH_COMPLETE))
                .containsOnlyOnce(true)
                .endsWith(true);
    }

    @Test
    void tellsEachRecordOnceWithoutOrder() throws Exception {
        start("discogs-dump:releases?parallel=3&ordered=false&file=" + releases(1000));

        awaitTold(1000);
        assertThat(toldNumbers()).containsExactlyInAnyOrderElementsOf(numbers(1, 1000));
    }

    @ParameterizedTest
    @CsvSource({"Map, java.util.Map", "Json, java.lang.String"})
    void givesOtherForms(String form, Class<?> type) throws Exception {
        start("discogs-dump:releases?outputType=" + form + "&file=" + releases(1));

        awaitTold(1);
        var body = told.get(0).getIn().getBody();
        assertThat(body).isInstanceOf(type);
        if (body instanceof Map<?, ?> fields) {
            assertThat(fields).isEqualTo(Map.of("id", 1, "title", "R1"));
        } else {
            assertThat(body).isEqualTo("{\"id\":1,\"title\":\"R1\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&parallel=2"})
    void leavesABrokenRecordToTheErrorHandler(String options) throws Exception {
        var file =
                Dumps.write(
                        folder.resolve("b.xml"),
                        "releases",
                        "<release id=\"1\"/>",
                        "<release id=\"2\"><x></release>",
                        "<release id=\"3\"/>");

        start("discogs-dump:releases?file=" + file + options);

        awaitTold(2);
        assertThat(toldNumbers()).containsExactly(1L, 3L);
        assertThat(dead)
                .singleElement()
                .satisfies(
                        exchange -> {
                            assertThat(exchange.getIn().getBody())
                                    .isEqualTo("<release id=\"2\"><x></release>");
                            assertThat(exchange.getProperty(Exchange.EXCEPTION_CAUGHT))
                                    .isInstanceOf(BrokenRecordException.class);
                        });
    }

    @Test
    void tellsWhatCameBeforeTheFileBroke() throws Exception {
        var failures = new CopyOnWriteArrayList<Throwable>();
        context.getRegistry()
                .bind(
                        "failures",
                        new LoggingExceptionHandler(context, DiscogsDumpTest.class) {
                            @Override
                            public void handleException(String message, Throwable failure) {
                                failures.add(failure);
                            }
                        });
        var file =
                Dumps.writeText(
                        folder.resolve("b.xml"),
                        "<releases><release id=\"1\"/>\n<release id=\"2\"/>");

        start("discogs-dump:releases?exceptionHandler=#failures&file=" + file);

        await().atMost(PATIENCE).until(() -> !failures.isEmpty());
        assertThat(toldNumbers()).containsExactly(1L);
        assertThat(failures).singleElement().isInstanceOf(DumpFileException.class);
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        var uri = "discogs-dump:releases?resume=true&parallel=2&file=" + releases(1000);
        var isDown = new AtomicBoolean(true);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri)
                                .routeId("dump")
                                .process(
                                        exchange -> {
                                            if (isDown.get() && told.size() == 400) {
                                                throw new IllegalStateException("down");
                                            }
                                            told.add(exchange.copy());
                                        });
                    }
                });
        context.start();
        awaitPosition(400);
        isDown.set(false);

        context.getRouteController().stopRoute("dump");
        context.getRouteController().startRoute("dump");

        awaitTold(1000);
        assertThat(toldNumbers()).isEqualTo(numbers(1, 1000));
        awaitPosition(1000);
    }

    private void awaitPosition(long records) {
        var position = folder.resolve("discogs_20260801_releases.xml.gz.position");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> Files.readString(position).contains("records=" + records + "\n"));
    }

    @Test
    void beginsAgainWithAnotherFile() throws Exception {
        var uri = "discogs-dump:releases?resume=true&file=" + releases(10);
        start(uri);
        awaitTold(10);
        awaitPosition(10);
        context.getRouteController().stopRoute("dump");
        releases(12);

        context.getRouteController().startRoute("dump");

        awaitTold(22);
    }

    private Path dump(String month, String kind, String... records) {
        return Dumps.write(
                folder.resolve("discogs_2026" + month + "01_" + kind + ".xml.gz"), kind, records);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&parallel=2", "&resume=true"})
    void tellsWhatHasChangedSinceTheLastDump(String options) throws Exception {
        dump("05", "releases", "<release id=\"3\"/>");
        dump(
                "07",
                "releases",
                "<release id=\"9\"><title>I</title></release>",
                "<release id=\"1\"><title>A</title></release>",
                "<release id=\"2\"><title>B</title></release>",
                "<release id=\"4\"><title>D</title></release>");
        var file =
                dump(
                        "08",
                        "releases",
                        "<release id=\"1\"><title>A</title></release>",
                        "<release id=\"2\"><title>b</title></release>",
                        "<release id=\"3\"><title>C</title></release>");

        start("discogs-dump:releases?changes=true&file=" + file + options);

        awaitTold(4);
        assertThat(told)
                .extracting(
                        exchange ->
                                exchange.getIn().getHeader("CamelDiscogsChange")
                                        + " "
                                        + exchange.getIn().getHeader("CamelDiscogsDumpId"))
                .containsExactly("updated 2", "added 3", "removed 4", "removed 9");
        assertThat(told.get(2).getIn().getBody()).isNull();
    }

    @Test
    void comparesArtistsAndLabelsByTheirNumbers() throws Exception {
        var earlier =
                dump(
                        "06",
                        "labels",
                        "<label><images><image/></images><id>1</id></label>",
                        "<label><id>2</id></label>");
        var file = dump("08", "labels", "<label><id>2</id></label>", "<label><id>5</id></label>");

        start("discogs-dump:labels?changes=true&previous=" + earlier + "&file=" + file);

        awaitTold(2);
        assertThat(told)
                .extracting(exchange -> exchange.getIn().getHeader("CamelDiscogsDumpId"))
                .containsExactly(5L, 1L);
    }

    @Test
    void tellsAllWithoutAnEarlierDump() throws Exception {
        start("discogs-dump:releases?changes=true&file=" + releases(3));

        awaitTold(3);
        assertThat(told)
                .extracting(exchange -> exchange.getIn().getHeader("CamelDiscogsChange"))
                .containsOnly("existing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&parallel=2", "&parallel=2&ordered=false"})
    void givesALazyList(String options) throws Exception {
        var uri = "discogs-dump:releases?file=" + releases(500) + options;
        context.start();
        try (var template = context.createProducerTemplate()) {
            var records = template.requestBody(uri, null, DumpRecords.class);

            for (int walk = 0; walk < 2; walk++) {
                assertThat(records)
                        .extracting(record -> ((Release) record).id())
                        .containsExactlyInAnyOrderElementsOf(numbers(1, 500));
            }
            var left = records.iterator();
            left.next();
            records.close();
            assertThat(left.hasNext()).isFalse();
        }
    }

    @Test
    void givesAListThatCanBeSplit() throws Exception {
        var file =
                Dumps.write(
                        folder.resolve("b.xml"),
                        "releases",
                        "<release id=\"1\"/>",
                        "<release id=\"2\"><x></release>",
                        "<release id=\"3\"/>");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:split")
                                .to("discogs-dump:releases?file=" + file)
                                .split(body(), new GroupedBodyAggregationStrategy())
                                .streaming()
                                .log("${body}");
                    }
                });
        context.start();
        try (var template = context.createProducerTemplate()) {
            var items = template.requestBody("direct:split", null, List.class);

            assertThat(items).hasSize(3);
            assertThat(items.get(1)).isInstanceOf(BrokenRecord.class);
        }
    }

    @Test
    void tellsACallThatThereIsNoFile() throws Exception {
        context.start();
        try (var template = context.createProducerTemplate()) {
            assertThatThrownBy(
                            () ->
                                    template.requestBody(
                                            "discogs-dump:releases?file=" + folder.resolve("no"),
                                            "",
                                            Object.class))
                    .isInstanceOf(CamelExecutionException.class)
                    .hasCauseInstanceOf(DumpFileException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "discogs-dump:users?file=x, one of artists",
        "discogs-dump:releases, Either file",
        "discogs-dump:releases?file=x&month=2026-08, Either file",
        "discogs-dump:releases?month=2026-08, together",
        "discogs-dump:releases?month=August&directory=x, such as",
        "discogs-dump:releases?month=2026-08&directory=x&dumpUrl=http://example.com, https",
        "discogs-dump:releases?file=x&previous=y, changes",
        "discogs-dump:releases?file=x&parallel=0, parallel",
        "discogs-dump:releases?file=x&resume=true&ordered=false, resume",
        "discogs-dump:releases?file=x&colour=red, colour"
    })
    void refusesWrongOptions(String uri, String reason) {
        assertThatThrownBy(() -> context.getEndpoint(uri)).hasStackTraceContaining(reason);
    }
}
