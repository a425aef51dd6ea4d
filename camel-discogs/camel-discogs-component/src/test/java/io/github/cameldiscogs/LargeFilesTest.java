/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.exception.DiscogsAnswerException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.DownloadOfAFile;
import io.github.cameldiscogs.support.JavaProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are larger than memory should be asked to hold. */
class LargeFilesTest extends CamelTestSupport {

    private static final int LENGTH = 3_000_000;
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nX-Discogs-Ratelimit: 100000\r\n"
                    + "X-Discogs-Ratelimit-Used: 1\r\n";

    private final AtomicInteger answers = new AtomicInteger();
    private volatile int broken;

    @TempDir private Path folder;
    private ByteServer server;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        server =
                new ByteServer(
                        peer -> {
                            while (true) {
                                peer.readHead();
                                boolean breaksOff = answers.incrementAndGet() <= broken;
                                peer.send(HEAD + "Content-Length: %d\r\n\r\n".formatted(LENGTH));
                                peer.send("x".repeat(breaksOff ? LENGTH - 1 : LENGTH));
                                if (breaksOff) {
                                    return;
                                }
                            }
                        });
        var context = super.createCamelContext();
        // A directory of its own shows what is left; the size would never be reached
        var caching = context.getStreamCachingStrategy();
        caching.setSpoolEnabled(true);
        caching.setSpoolDirectory(folder.toFile());
        caching.setSpoolThreshold(Long.MAX_VALUE);
        return context;
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    private String export(String options) {
        return "discogs:downloadInventoryExport?exportId=1&userToken=SampleToken&retryDelay=1&apiUrl="
                + server.origin()
                + options;
    }

    private List<Path> files() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        Processor read =
                exchange -> {
                    assertThat(files()).hasSize(1);
                    var body = exchange.getMessage().getBody();
                    assertThat(body).isInstanceOf(StreamCache.class);
                    assertThat(((StreamCache) body).inMemory()).isFalse();
                    assertThat(((StreamCache) body).length()).isEqualTo(LENGTH);
                    int length = exchange.getMessage().getBody(byte[].class).length;
                    exchange.getMessage().setHeader("length", length);
                };
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:plain").to(export("")).process(read);
                from("direct:uncached").streamCache("false").to(export("")).process(read);
                from("direct:twice").to(export("")).process(read).process(read);
                from("direct:multicast")
                        .to(export(""))
                        .multicast(
                                AggregationStrategies.flexible()
                                        .accumulateInCollection(ArrayList.class))
                        .parallelProcessing()
                        .to("direct:read", "direct:read", "direct:read")
                        .end()
                        .process(LargeFilesTest::countFirst);
                from("direct:read").process(read).setBody(bodyAs(byte[].class));
                from("direct:split")
                        .split(constant(List.of(1, 2)), AggregationStrategies.useLatest())
                        .to(export(""))
                        .end()
                        .setHeader("length", simple("${bodyAs(byte[]).length}"));
                from("direct:tapped").to(export("")).wireTap("seda:read").end().process(read);
                from("direct:handed").to(export("")).to("seda:read?waitForTaskToComplete=Never");
                from("seda:read?pollTimeout=10")
                        .process(read)
                        .setBody(header("length"))
                        .to("mock:read");
                from("direct:redelivered")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                        .to(export(""))
                        .process(
                                exchange -> {
                                    read.process(exchange);
                                    if (!exchange.getMessage()
                                            .getHeader(
                                                    Exchange.REDELIVERED, false, boolean.class)) {
                                        throw new IllegalStateException("first");
                                    }
                                });
                from("direct:encrypted")
                        .to(export(""))
                        .process(read)
                        .process(
                                exchange ->
                                        exchange.getMessage()
                                                .setBody(Files.readAllBytes(files().get(0))));
                from("direct:filed")
                        .to(export(""))
                        .toD("file:${header.target}?fileName=export.csv");
            }
        };
    }

    private static void countFirst(Exchange exchange) {
        var bodies = exchange.getMessage().getBody(List.class);
        exchange.getMessage().setHeader("length", ((byte[]) bodies.get(0)).length);
    }

    private Exchange send(String uri) {
        return template.send(uri, exchange -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "uncached", "twice", "multicast", "split", "redelivered"})
    void areOnDiskAsLongAsTheExchangeLasts(String route) {
        var answer = send("direct:" + route);

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeader("length")).isEqualTo(LENGTH);
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tapped", "handed"})
    void areOnDiskAsLongAsTheLastExchangeLasts(String route) throws Exception {
        var read = getMockEndpoint("mock:read");
        read.expectedBodiesReceived(LENGTH);

        assertThat(send("direct:" + route).getException()).isNull();

        read.assertIsSatisfied();
        await().untilAsserted(() -> assertThat(files()).isEmpty());
    }

    @Test
    void becomeFiles(@TempDir Path target) {
        var answer =
                template.send(
                        "direct:filed",
                        exchange -> exchange.getMessage().setHeader("target", target.toString()));

        assertThat(answer.getException()).isNull();
        assertThat(target.resolve("export.csv")).hasSize(LENGTH);
        assertThat(files()).isEmpty();
    }

    @Test
    void areGivenToCallersInTheTypeThatTheyAskFor() {
        assertThat(template.requestBody(export(""), null, byte[].class)).hasSize(LENGTH);
        assertThat(fluentTemplate.to(export("")).request(String.class)).hasSize(LENGTH);
    }

    @Test
    void sayThatTheyAreGone() {
        var answer = send(export("")).getMessage();

        assertThatThrownBy(() -> answer.getBody(InputStream.class).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it lasts as long as the exchange");
    }

    @Test
    void leaveNothingOfAnAnswerThatBreaksOff() {
        broken = 2;

        var answer = send("direct:plain");

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeader("length")).isEqualTo(LENGTH);
        assertThat(files()).isEmpty();
    }

    @Test
    void areEncryptedWhereStreamCachingEncrypts() throws Exception {
        context.getStreamCachingStrategy().setSpoolCipher("AES/CTR/NoPadding");

        var answer = send("direct:encrypted");

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeader("length")).isEqualTo(LENGTH);
        assertThat(answer.getMessage().getBody(String.class)).doesNotContain("xxxx");
        assertThat(files()).isEmpty();
    }

    @Test
    void failForACipherThatIsNone() {
        context.getStreamCachingStrategy().setSpoolCipher("ROT13");

        assertThat(send("direct:plain").getException())
                .isInstanceOf(DiscogsAnswerException.class)
                .hasMessageContaining("the file could not be kept: the spoolCipher")
                .hasMessageContaining("ROT13");
    }

    @Test
    void failOnceWhereThereIsNoRoom() throws IOException {
        var caching = context.getStreamCachingStrategy();
        caching.setSpoolDirectory(folder.resolve("missing").toFile());

        var failure = send(export("")).getException();

        assertThat(failure)
                .isInstanceOf(DiscogsAnswerException.class)
                .hasMessageContaining("the file could not be kept")
                .hasMessageContaining("missing");
        assertThat(((DiscogsException) failure).isRetryable()).isFalse();
        assertThat(answers).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"2999999, false", "3000000, true"})
    void areTakenUpToTheSizeThatIsAllowed(long maxFileSize, boolean isTaken) {
        var failure = send(export("&maxFileSize=" + maxFileSize)).getException();

        if (isTaken) {
            assertThat(failure).isNull();
        } else {
            assertThat(failure)
                    .isInstanceOf(DiscogsAnswerException.class)
                    .hasMessageContaining("larger than maxFileSize, 2999999 bytes");
            assertThat(answers).hasValue(1);
        }
        assertThat(files()).isEmpty();
    }

    /** By what a server says, and what it sends. */
    @ParameterizedTest
    @CsvSource({
        "bomb, downloadInventoryExport, 200000000, maxFileSize",
        "bomb, image, 200000000, maxFileSize",
        "endless, downloadInventoryExport, 200000000, maxFileSize",
        "endless, image, 200000000, maxFileSize",
        "honest, downloadInventoryExport, 1073741824, read 300000000 300000000",
        "honest, image, 1073741824, read 300000000 300000000"
    })
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    @Tag("slow")
    void leaveRoomInASmallHeap(String kind, String operation, String maxFileSize, String outcome)
            throws Exception {
        var chunk =
                ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        var zipped = kind.equals("endless") ? null : zipped(kind.equals("bomb") ? 4_000 : 300);
        try (var files =
                new ByteServer(
                        peer -> {
                            peer.readHead();
                            if (zipped == null) {
                                peer.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
                                while (true) {
                                    peer.send(chunk);
                                }
                            }
                            peer.send(
                                    HEAD
                                            + "Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                                                    .formatted(zipped.length));
                            peer.send(zipped);
                        })) {
            var output =
                    JavaProgram.start(
                                    List.of(
                                            "-Xmx128m",
                                            "-XX:+ExitOnOutOfMemoryError",
                                            "-Djava.io.tmpdir=" + folder),
                                    DownloadOfAFile.class,
                                    files.origin(),
                                    operation,
                                    maxFileSize)
                            .output();

            assertThat(output).contains(outcome);
            assertThat(files()).isEmpty();
        }
    }

    private static byte[] zipped(int megabytes) throws IOException {
        var piece = new byte[1_000_000];
        var zipped = new ByteArrayOutputStream();
        try (var file = new GZIPOutputStream(zipped)) {
            for (int written = 0; written < megabytes; written++) {
                file.write(piece);
            }
        }
        return zipped.toByteArray();
    }
}
