/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cameldiscogs.dump.records.DumpFileException;
import io.github.cameldiscogs.sandbox.SandboxDumps;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A month that is not there yet, from a server with the habits of the real one. */
class DownloadTest {

    private static final String NAME = "discogs_20260801_labels.xml.gz";
    private static final int RECORDS = 40;

    @TempDir Path published;
    @TempDir Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private HttpServer server;

    /** How many bytes an answer gives before it breaks off; -1 for all. */
    private volatile int breaksAfter = -1;

    private volatile int refusals;

    /** Seconds that a refusal asks for. */
    private volatile int pause;

    private volatile boolean knowsRanges = true;

    @BeforeEach
    void begin() throws IOException {
        new SandboxDumps(7).writeAll(published, LocalDate.of(2026, 8, 1), RECORDS);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var name = exchange.getRequestURI().getQuery().replace("download=data/2026/", "");
            var range = exchange.getRequestHeaders().getFirst("Range");
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            asked.add(name + (range == null ? "" : " " + range));
            if (refusals > 0) {
                refusals--;
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(pause));
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            give(exchange, Files.readAllBytes(published.resolve(name)), range);
        }
    }

    private void give(HttpExchange exchange, byte[] all, String range) throws IOException {
        var from =
                range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from >= all.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set(
                            "Content-Range",
                            "bytes %d-%d/%d".formatted(from, all.length - 1, all.length));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, all.length - from);
        var isCut = breaksAfter >= 0 && all.length - from > breaksAfter && all.length > 1000;
        exchange.getResponseBody()
                .write(Arrays.copyOfRange(all, from, isCut ? from + breaksAfter : all.length));
    }

    private String uri() {
        return "discogs-dump:labels?month=2026-08&requestGap=1&directory=%s&dumpUrl=http://localhost:%d"
                .formatted(folder, server.getAddress().getPort());
    }

    private List<Object> fetch() throws Exception {
        try (var context = new DefaultCamelContext()) {
            context.start();
            try (var template = context.createProducerTemplate();
                    var records = template.requestBody(uri(), "", DumpRecords.class)) {
                var items = new ArrayList<Object>();
                records.forEach(items::add);
                return items;
            }
        }
    }

    @Test
    void bringsTheDumpOnce() throws Exception {
        assertThat(fetch()).hasSize(RECORDS);
        assertThat(fetch()).hasSize(RECORDS);

        assertThat(asked).containsExactly("discogs_20260801_CHECKSUM.txt", NAME);
        assertThat(agents).allMatch(agent -> agent.startsWith("camel-discogs-dump "));
        assertThat(folder)
                .isDirectoryContaining("glob:**" + NAME)
                .isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void goesOnWhereItBrokeOff() throws Exception {
        var size = Files.size(published.resolve(NAME));
        breaksAfter = (int) size / 3 + 1;

        assertThat(fetch()).hasSize(RECORDS);

        assertThat(asked.get(2)).matches(NAME + " bytes=[1-9][0-9]*-");
        assertThat(folder.resolve(NAME)).hasSameBinaryContentAs(published.resolve(NAME));
    }

    @Test
    void goesOnAfterTheProcessHasDied() throws Exception {
        var all = Files.readAllBytes(published.resolve(NAME));
        Files.write(folder.resolve(NAME + ".part"), Arrays.copyOf(all, 500));

        assertThat(fetch()).hasSize(RECORDS);

        assertThat(asked).containsExactly("discogs_20260801_CHECKSUM.txt", NAME + " bytes=500-");
    }

    @Test
    void takesAPartThatIsWhole() throws Exception {
        Files.copy(published.resolve(NAME), folder.resolve(NAME + ".part"));

        assertThat(fetch()).hasSize(RECORDS);
    }

    @Test
    void beginsAnewWhereTheServerKnowsNoRanges() throws Exception {
        knowsRanges = false;
        Files.writeString(folder.resolve(NAME + ".part"), "half of something");

        assertThat(fetch()).hasSize(RECORDS);
    }

    @Test
    void triesAgainWhereTheServerIsBusy() throws Exception {
        refusals = 3;

        assertThat(fetch()).hasSize(RECORDS);
    }

    @Test
    void refusesWhatIsNotAsPublished() throws Exception {
        var other = "0".repeat(64) + "  " + NAME + "\n";
        Files.writeString(published.resolve("discogs_20260801_CHECKSUM.txt"), other);

        assertThatThrownBy(this::fetch)
                .hasRootCauseInstanceOf(DumpFileException.class)
                .hasStackTraceContaining("checksum");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void givesUpOnAServerThatGivesNothing() {
        breaksAfter = 0;

        assertThatThrownBy(this::fetch).hasRootCauseInstanceOf(IOException.class);
    }

    /** An hour is no reason to keep an application from stopping. */
    @Test
    @Timeout(60)
    void endsItsWaitWhenTheRouteStops() throws Exception {
        refusals = 1;
        pause = 3600;
        try (var context = new DefaultCamelContext()) {
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from(uri()).log("${body}");
                        }
                    });
            context.start();
            await().atMost(Duration.ofSeconds(50)).until(() -> asked.size() == 1);
        }
        assertThat(asked).hasSize(1);
    }
}
