/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many records in one message. */
class BatchesTest {

    @TempDir Path folder;

    private final DefaultCamelContext context = new DefaultCamelContext();

    /** Of each message the numbers of its records; a broken one stands with a minus. */
    private final List<List<Long>> told = Collections.synchronizedList(new ArrayList<>());

    private final List<Exchange> messages = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() throws IOException {
        context.close();
    }

    private void start(String options, Path file, Processor processor) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(Exception.class)
                                .onWhen(body().isInstanceOf(String.class))
                                .handled(true)
                                .process(exchange -> told.add(List.of(-number(exchange))));
                        from("discogs-dump:releases?file=" + file + options)
                                .routeId("dump")
                                .process(processor)
                                .process(this::tell);
                    }

                    private void tell(Exchange exchange) {
                        messages.add(exchange.copy());
                        told.add(numbers(exchange));
                    }
                });
        context.start();
    }

    private static List<Long> numbers(Exchange exchange) {
        return records(exchange).stream().map(BatchesTest::number).toList();
    }

    private static List<Exchange> records(Exchange exchange) {
        return exchange.getIn().getBody(List.class).stream().map(Exchange.class::cast).toList();
    }

    private static long number(Exchange record) {
        return record.getIn().getHeader("CamelDiscogsDumpRecordNumber", Long.class);
    }

    private void awaitEnd() {
        await().until(
                        () ->
                                messages.stream()
                                        .anyMatch(
                                                message ->
                                                        message.getProperty(
                                                                Exchange.BATCH_COMPLETE,
                                                                Boolean.class)));
    }

    private Path releases(int count) {
        return Dumps.writeText(
                folder.resolve("discogs_20260801_releases.xml.gz"), Dumps.releases(count));
    }

    @ParameterizedTest
    @CsvSource({"5, ''", "6, ''", "7, &parallel=2", "0, ''"})
    void haveAllRecordsInOrder(int count, String options) throws Exception {
        start("&batchSize=3" + options, releases(count), exchange -> {});
        awaitEnd();

        var expected = new ArrayList<Long>();
        for (long number = 1; number <= count; number++) {
            expected.add(number);
        }
        assertThat(told.stream().flatMap(List::stream)).isEqualTo(expected);
        assertThat(told).hasSize(Math.max(1, (count + 2) / 3));
        assertThat(messages)
                .extracting(message -> message.getProperty(Exchange.BATCH_COMPLETE))
                .containsOnlyOnce(true)
                .endsWith(true);
    }

    @Test
    void haveRecordsWithTheirHeaders() throws Exception {
        start("&batchSize=10&outputType=Json", releases(2), exchange -> {});
        awaitEnd();

        var record = records(messages.get(0)).get(1).getIn();
        assertThat(record.getHeader("CamelDiscogsDumpId")).isEqualTo(2L);
        assertThat(record.getHeader("CamelDiscogsDumpDate")).hasToString("2026-08-01");
        assertThat(record.getBody()).isEqualTo("{\"id\":2,\"title\":\"R2\"}");
        assertThat(messages.get(0).getIn().getHeader("CamelDiscogsDumpDate"))
                .hasToString("2026-08-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&resume=true"})
    void leaveABrokenRecordToTheErrorHandler(String options) throws Exception {
        var file =
                Dumps.write(
                        folder.resolve("b.xml"),
                        "releases",
                        "<release id=\"1\"><x></release>",
                        "<release id=\"2\"/>",
                        "<release id=\"3\"><x></release>",
                        "<release id=\"4\"><x></release>",
                        "<release id=\"5\"/>",
                        "<release id=\"6\"/>",
                        "<release id=\"7\"><x></release>");

        start("&batchSize=2" + options, file, exchange -> {});
        awaitEnd();

        assertThat(told)
                .containsExactly(
                        List.of(-1L),
                        List.of(2L),
                        List.of(-3L),
                        List.of(-4L),
                        List.of(5L, 6L),
                        List.of(-7L),
                        List.of());
    }

    @Test
    void tellTheEndWhenNothingHasChanged() throws Exception {
        var earlier = Dumps.writeText(folder.resolve("earlier.xml"), Dumps.releases(4));

        start("&batchSize=2&changes=true&previous=" + earlier, releases(4), exchange -> {});
        awaitEnd();

        assertThat(told).containsExactly(List.of());
    }

    @Test
    void comeAgainWhenTheirRouteFailed() throws Exception {
        context.getRegistry().bind("places", new MemoryStateRepository());
        var isFailing = new AtomicBoolean(true);
        var file = releases(5);

        start(
                "&batchSize=2&resume=true&positionRepository=#places",
                file,
                exchange -> {
                    if (numbers(exchange).contains(3L) && isFailing.getAndSet(false)) {
                        throw new IllegalStateException("The disk is full");
                    }
                });
        await().until(() -> !isFailing.get());
        context.getRouteController().stopRoute("dump");
        context.getRouteController().startRoute("dump");
        awaitEnd();

        assertThat(told).containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L));
        assertThat(Files.exists(folder.resolve(file.getFileName() + ".position"))).isFalse();
    }

    @Test
    void countForTheRepositoryThatKeepsTheirPlace() throws Exception {
        context.getRegistry().bind("places", new MemoryStateRepository());
        context.getRegistry().bind("others", new MemoryStateRepository());
        var file = releases(2);
        start("&batchSize=2&resume=true&positionRepository=#places", file, exchange -> {});
        awaitEnd();
        context.getRouteController().stopRoute("dump");
        messages.clear();

        context.getRouteController().startRoute("dump");
        awaitEnd();
        context.getRouteController().stopRoute("dump");
        context.removeRoute("dump");
        messages.clear();
        start("&batchSize=2&resume=true&positionRepository=#others", file, exchange -> {});
        awaitEnd();

        assertThat(told).containsExactly(List.of(1L, 2L), List.of(), List.of(1L, 2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&batchSize=0", "&positionRepository=#places"})
    void refuseOptionsThatMakeNoSense(String options) {
        context.getRegistry().bind("places", new MemoryStateRepository());

        assertThatThrownBy(() -> context.getEndpoint("discogs-dump:releases?file=a.xml" + options))
                .hasStackTraceContaining(options.substring(1, 8));
    }
}
