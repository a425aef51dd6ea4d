/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.cameldiscogs.exception.DiscogsAnswerException;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import io.github.cameldiscogs.internal.paging.ItemList;
import io.github.cameldiscogs.model.InventoryExport;
import io.github.cameldiscogs.model.InventoryUpload;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.model.StartedJob;
import io.github.cameldiscogs.request.ListingDetails;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files that go up and down, and images. */
class FilesTest extends SandboxTestSupport {

    private static final String CSV =
            "release_id,price,media_condition,comments\r\n"
                    + "1000,12.50,Mint (M),\"says \"\"new\"\", plays\nfine\"\r\n";

    @TempDir private Path folder;

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.inventoryJobDuration(Duration.ZERO);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        var caching = context.getStreamCachingStrategy();
        caching.setSpoolEnabled(true);
        caching.setSpoolDirectory(folder.toFile());
        caching.setSpoolThreshold(100_000);
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:download")
                        .to(
                                "discogs:downloadInventoryExport?exportId=1&maxResponseSize=1000&userToken="
                                        + DiscogsSandbox.USER_TOKEN)
                        .process(
                                exchange -> {
                                    var message = exchange.getMessage();
                                    message.setHeader("files", files());
                                    message.setHeader(
                                            "length", message.getBody(String.class).length());
                                });
            }
        };
    }

    private Exchange send(String uri, Object body) {
        var separator = uri.contains("?") ? "&" : "?";
        return template.send(
                uri + separator + "userToken=" + DiscogsSandbox.USER_TOKEN,
                ExchangeBuilder.anExchange(context).withBody(body).build());
    }

    /** The file in the form that was sent last. */
    private String sentFile() {
        assertThat(sentHeader("Content-Type")).startsWith("multipart/form-data; ");
        var form = lastRequest().bodyText();
        assertThat(form)
                .contains(
                        "Content-Disposition: form-data; name=\"upload\"; filename=\"inventory.csv\"")
                .contains("Content-Type: text/csv; charset=UTF-8");
        var start = form.indexOf("\r\n\r\n") + 4;
        return form.substring(start, form.lastIndexOf("\r\n--"));
    }

    @Test
    void goUpFromWhateverHoldsThem() throws IOException {
        var file = Files.writeString(folder.resolve("secret-name.csv"), CSV);
        var bytes = CSV.getBytes(StandardCharsets.UTF_8);
        var bodies =
                List.of(
                        CSV,
                        bytes,
                        CSV.toCharArray(),
                        new StringBuilder(CSV),
                        ByteBuffer.wrap(bytes),
                        new ByteArrayInputStream(bytes),
                        new StringReader(CSV),
                        new InputStreamCache(bytes),
                        new ReaderCache(CSV),
                        TextNode.valueOf(CSV),
                        BinaryNode.valueOf(bytes),
                        new POJONode(bytes),
                        new POJONode(new StringReader(CSV)),
                        Optional.of(Optional.of(new POJONode(Optional.of(file)))),
                        wrapped(bytes),
                        wrapped(new ByteArrayInputStream(bytes)),
                        wrapped(file.toFile()),
                        onDisk(file),
                        Optional.of(onDisk(file)),
                        file,
                        file.toFile());
        for (var body : bodies) {
            var exchange = send("discogs:addInventory", body);

            assertThat(exchange.getException()).isNull();
            assertThat(sentFile()).isEqualTo(CSV);
            assertThat(lastRequest().path()).isEqualTo("/inventory/upload/add");
            var job = exchange.getMessage().getBody(StartedJob.class);
            assertThat(job.id()).isPositive();
            assertThat(exchange.getMessage().getHeader("CamelDiscogsResourceUrl"))
                    .isEqualTo(job.resourceUrl());
            var upload =
                    send("discogs:inventoryUpload?uploadId=" + job.id(), null)
                            .getMessage()
                            .getBody(InventoryUpload.class);
            assertThat(upload.type()).isEqualTo("add");
        }
        List<?> uploads = send("discogs:inventoryUploads", null).getMessage().getBody(List.class);
        assertThat(uploads).hasSize(bodies.size());
    }

    private static GenericFile<File> onDisk(Path path) {
        var file = new GenericFile<File>();
        file.setFile(path.toFile());
        return file;
    }

    private static GenericFile<Object> wrapped(Object body) {
        var file = new GenericFile<>();
        file.setFile("a file of a server");
        file.setBody(body);
        return file;
    }

    /** A file as a name is no content to send. */
    private Exchange upload(Object body, Object fileName) {
        return template.send(
                "discogs:addInventory?userToken=" + DiscogsSandbox.USER_TOKEN,
                ExchangeBuilder.anExchange(context)
                        .withBody(body)
                        .withHeader("CamelFileName", fileName)
                        .build());
    }

    @Test
    void goUpUnderTheNameOfAFile() throws IOException {
        var file = Files.writeString(folder.resolve("stock.csv"), "its content");
        for (Object name :
                List.of(
                        file,
                        file.toFile(),
                        onDisk(file),
                        Optional.of(file),
                        new POJONode(onDisk(file)),
                        new POJONode(file),
                        TextNode.valueOf("in/stock.csv"))) {
            var exchange = upload(CSV, name);

            assertThat(exchange.getException()).isNull();
            assertThat(lastRequest().bodyText())
                    .contains("; filename=\"stock.csv\"\r\n")
                    .doesNotContain("its content");
        }
    }

    @Test
    void areRefusedUnderTheContentOfAFileElsewhere() {
        for (Object name :
                List.of(wrapped("its content"), Optional.of(wrapped(new byte[] {'x'})))) {
            var exchange = upload(CSV, name);

            assertThat(exchange.getException())
                    .isInstanceOf(DiscogsRequestException.class)
                    .hasMessageContaining("CamelFileName: a file that is not on disk");
        }
        assertThat(sandbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "stock.csv, stock.csv",
                "in/box/Stock 2.CSV, Stock 2.csv",
                "C:\\in\\stock.csv, stock.csv",
                "stock.txt, stock.txt.csv",
                "`a\r\nX-Injected: 1\"; x=\".csv`, a__X-Injected_ 1__ x__.csv",
                "Bestände.csv, Best_nde.csv",
                "../, inventory.csv",
                "`  `, inventory.csv",
                ".csv, inventory.csv",
            })
    void goUpUnderTheNameThatCamelHas(String given, String sent) {
        var rows = List.of(Map.of("release_id", 1000, "price", 1, "media_condition", "Mint (M)"));
        for (Object body : List.of(CSV, CSV.getBytes(StandardCharsets.UTF_8), rows)) {
            var exchange = upload(body, given);

            assertThat(exchange.getException()).isNull();
            assertThat(lastRequest().bodyText()).contains("; filename=\"" + sent + "\"\r\n");
        }
    }

    /** Nothing is asked for, and nothing that an earlier call has reported stays. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "https://st.discogs.com/abc/images/spacer.gif",
                "https://s.discogs.com/images/spacer.gif",
                "http://www.discogs.com/images/spacer.gif?x=1",
                "https://discogs.com/spacer.gif",
                "https://i.discogs.com/images/spacer.gif",
                "here/spacer.gif"
            })
    void areNoneWhereTheAddressStandsForNone(String address) {
        var image = address.replace("here", sandbox().apiUrl());
        var exchange =
                call(
                        "discogs:image",
                        Map.of(
                                "CamelDiscogsImageUrl",
                                image,
                                "CamelHttpResponseCode",
                                200,
                                "Content-Type",
                                "image/png"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isNull();
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys("CamelHttpResponseCode", "Content-Type");
        assertThat(sandbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/spacer.gif",
                "https://notdiscogs.com/spacer.gif",
                "https://discogs.com.example.com/spacer.gif",
                "https://st.discogs.com/cover.jpeg",
                "spacer.gif"
            })
    void areRefusedFromElsewhere(String address) {
        var exchange = call("discogs:image", Map.of("CamelDiscogsImageUrl", address));

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("is not the address of an image of Discogs");
    }

    @Test
    void areWrittenFromRows() {
        var row = new LinkedHashMap<String, Object>();
        row.put("releaseId", 1000);
        row.put("price", 12.5);
        row.put("media_condition", "mint (m)");
        row.put("accept_offer", "Y");
        row.put("comments", "says \"new\", plays\nfine");
        row.put("weight", null);
        var details =
                ListingDetails.builder()
                        .releaseId(1001)
                        .price(new BigDecimal("7"))
                        .condition("Good (G)")
                        .allowOffers(false)
                        .build();

        var exchange = send("discogs:addInventory", List.of(row, details));

        assertThat(exchange.getException()).isNull();
        assertThat(sentFile())
                .isEqualTo(
                        "release_id,price,media_condition,comments,accept_offer\r\n"
                                + "1000,12.5,Mint (M),\"says \"\"new\"\", plays\nfine\",Y\r\n"
                                + "1001,7,Good (G),,N\r\n");
        send("discogs:deleteInventory", List.of(Map.of("listing_id", 3_526_621_535L)));
        assertThat(sentFile()).isEqualTo("listing_id\r\n3526621535\r\n");
        send("discogs:changeInventory", List.of(Map.of("listing_id", 5, "price", "8.00")));
        assertThat(sentFile()).isEqualTo("listing_id,price\r\n5,8.00\r\n");
    }

    /** Whatever holds the list, and whatever holds its rows. */
    @Test
    void areWrittenFromRowsInAnyList() {
        var row = Map.of("release_id", 1000, "price", 1, "media_condition", "Mint (M)");
        var json = new ObjectMapper().<ObjectNode>valueToTree(row);
        var details =
                ListingDetails.builder()
                        .releaseId(1000)
                        .price(BigDecimal.ONE)
                        .condition("Mint (M)")
                        .build();
        var nodes = JsonNodeFactory.instance.arrayNode();
        nodes.add(json).addPOJO(row).addPOJO(details).addPOJO(Optional.of(json));
        List<Object> rows = List.of(row, json, details, Optional.of(new POJONode(row)));
        for (Object body :
                List.of(
                        rows,
                        new LinkedHashSet<>(rows),
                        rows.toArray(),
                        nodes,
                        new POJONode(rows),
                        Optional.of(nodes),
                        ItemList.of(rows))) {
            assertThat(send("discogs:addInventory", body).getException()).isNull();
            assertThat(sentFile())
                    .isEqualTo(
                            "release_id,price,media_condition\r\n"
                                    + "1000,1,Mint (M)\r\n".repeat(4));
        }
    }

    /** Also of a column that the operation does not know: a query gives more than is wanted. */
    @Test
    void haveNoColumnOfWhatHoldsNothing() {
        for (Object none :
                List.of(
                        NullNode.getInstance(),
                        MissingNode.getInstance(),
                        Optional.empty(),
                        new POJONode(Optional.empty()))) {
            var row = new LinkedHashMap<String, Object>();
            row.put("release_id", 1000);
            row.put("price", 1);
            row.put("media_condition", "Mint (M)");
            row.put("comments", none);
            row.put("status", none);
            var node = new ObjectMapper().createObjectNode();
            row.forEach(node::putPOJO);

            for (Object rows :
                    List.of(List.of(row), JsonNodeFactory.instance.arrayNode().add(node))) {
                assertThat(send("discogs:addInventory", rows).getException()).isNull();
                assertThat(sentFile())
                        .isEqualTo("release_id,price,media_condition\r\n1000,1,Mint (M)\r\n");
            }
        }
    }

    @Test
    void areRefusedWhenTheyAreNone() throws Exception {
        var row = Map.of("listing_id", 1);
        var object = JsonNodeFactory.instance.objectNode().put("listing_id", 1);
        var items = send("discogs:collectionItems?prefetch=0&perPage=1", null).getMessage();
        var job = StartedJob.at("/inventory/upload/1");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        sandbox().clearRequests();
        for (Object body :
                List.of(
                        IntNode.valueOf(1),
                        BooleanNode.TRUE,
                        1,
                        true,
                        object,
                        row,
                        new POJONode(row),
                        Optional.of(Optional.of(row)),
                        ListingDetails.builder().releaseId(1).build(),
                        job,
                        document,
                        List.of(row).iterator(),
                        Stream.of(row),
                        (Iterable<Object>) () -> List.<Object>of(row).iterator(),
                        items.getBody(),
                        Optional.of(items.getBody()),
                        new POJONode(items.getBody()),
                        wrapped(items.getBody()),
                        "[" + object + "]",
                        " \r\n" + object,
                        ("\ufeff" + CSV).getBytes(StandardCharsets.UTF_16LE),
                        Files.writeString(folder.resolve("rows.csv"), "[" + object + "]"),
                        Files.writeString(folder.resolve("empty.csv"), ""),
                        Files.writeString(folder.resolve("wide.csv"), CSV, UTF_16BE))) {
            assertThat(send("discogs:deleteInventory", body).getException())
                    .as("%s", body.getClass())
                    .isInstanceOf(DiscogsRequestException.class)
                    .hasMessageContaining(
                            "allowed: a CSV file as text, bytes, stream or file, or a List of rows");
        }
        assertThat(sandbox().requests()).isEmpty();
    }

    @Test
    void areMissingWhereNothingIsThere() {
        for (Object body :
                List.of(
                        "",
                        " \r\n",
                        "\ufeff",
                        new byte[0],
                        new ByteArrayInputStream(new byte[0]),
                        NullNode.getInstance(),
                        MissingNode.getInstance(),
                        Optional.empty(),
                        Optional.of(NullNode.getInstance()),
                        new POJONode(Optional.empty()),
                        wrapped(null))) {
            assertThat(send("discogs:deleteInventory", body).getException())
                    .isInstanceOf(DiscogsRequestException.class)
                    .hasMessageContaining("missing the CSV file");
        }
        assertThat(sandbox().requests()).isEmpty();
    }

    @Test
    void areRefusedWhenARowHasTwoValuesForAColumn() {
        var row = new LinkedHashMap<String, Object>();
        row.put("listingId", 1);
        row.put("listing_id", 2);
        assertThat(send("discogs:deleteInventory", List.of(row)).getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining(
                        "row 1: 'listingId' and 'listing_id' are the same field, and their values differ");
        assertThat(sandbox().requests()).isEmpty();

        row.put("listing_id", "1");
        send("discogs:deleteInventory", List.of(row));
        assertThat(sentFile()).isEqualTo("listing_id\r\n1\r\n");
    }

    @Test
    void areRefusedWhenARowIsWrong() {
        var wrong =
                Map.of(
                        List.of(Map.of("pric", 1)), "row 1: has 'pric' (did you mean 'price'?)",
                        List.of(Map.of("release_id", "x")), "row 1: releaseId: 'x' is not a whole",
                        List.of(Map.of("release_id", 1)), "row 1: has no price",
                        List.of("text"), "row 1: is a java.lang.String",
                        List.of(), "a list without rows");
        wrong.forEach(
                (rows, message) ->
                        assertThat(send("discogs:addInventory", rows).getException())
                                .isInstanceOf(DiscogsRequestException.class)
                                .hasMessageContaining(message));
        assertThat(send("discogs:addInventory", 5).getException())
                .hasMessageContaining("the body is a java.lang.Integer");
        assertThat(sandbox().requests()).isEmpty();
    }

    @Test
    void areRefusedWhenARowHasNoValues() {
        var nothing = new HashMap<String, Object>();
        nothing.put("comments", null);
        for (var row : List.of(Map.of(), nothing)) {
            var rows = List.of(Map.of("comments", "a"), row);
            assertThat(send("discogs:changeInventory", rows).getException())
                    .isInstanceOf(DiscogsRequestException.class)
                    .hasMessageContaining("row 2: has no values");
        }
        assertThat(sandbox().requests()).isEmpty();
    }

    @Test
    void areRefusedWhenTheyCannotBeRead() {
        assertThat(send("discogs:addInventory", folder.resolve("missing.csv")).getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("missing.csv' cannot be read");
        assertThat(sandbox().requests()).isEmpty();
    }

    @Test
    void goUpAgainAfterARefusalForTheBudget() {
        sandbox().fault(Fault.answer(429, "text/plain", "").withHeader("Retry-After", "0"));

        var exchange =
                send(
                        "discogs:addInventory?retryDelay=1",
                        new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8)));

        assertThat(exchange.getException()).isNull();
        assertThat(sandbox().requests()).hasSize(2);
        assertThat(sentFile()).isEqualTo(CSV);
    }

    @Test
    void comeDownAsStreams() {
        var started = send("discogs:createInventoryExport", null).getMessage();
        var job = started.getBody(StartedJob.class);
        var export =
                send("discogs:inventoryExport?exportId=" + job.id(), null)
                        .getMessage()
                        .getBody(InventoryExport.class);
        assertThat(export.status()).isEqualTo("success");
        List<?> exports = send("discogs:inventoryExports", null).getMessage().getBody(List.class);
        assertThat(exports).hasSize(1);

        var answer =
                send("discogs:downloadInventoryExport?exportId=" + job.id(), null).getMessage();

        assertThat(answer.getBody()).isInstanceOf(InputStream.class);
        assertThat(answer.getHeader(Exchange.CONTENT_TYPE, String.class)).startsWith("text/csv");
        assertThat(answer.getHeader(Exchange.FILE_NAME)).isNull();
        assertThat(answer.getBody(String.class)).startsWith("listing_id,");
    }

    @Test
    void areKeptOnDiskWhenTheyAreLargerThanStreamCachingKeepsInMemory() throws IOException {
        sandbox().fault(Fault.answer(200, "text/csv", "x".repeat(200_000)));

        var answer = template.send("direct:download", exchange -> {}).getMessage();

        assertThat(answer.getHeader("files")).isEqualTo(1L);
        assertThat(answer.getHeader("length")).isEqualTo(200_000);
        assertThat(files()).isZero();
    }

    private long files() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void leaveTheConnectionToTheNextCall() {
        for (int call = 0; call < 30; call++) {
            sandbox().fault(Fault.answer(200, "text/csv", "x".repeat(100_000)));
            send("discogs:downloadInventoryExport?exportId=1", null);
            sandbox().fault(Fault.answer(404, "text/plain", "No."));
            send("discogs:downloadInventoryExport?exportId=1", null);
        }
        assertThat(send("discogs:identity", null).getException()).isNull();
    }

    @Test
    void areAskedForAgainWhenTheyBreakOff() {
        var id =
                send("discogs:createInventoryExport", null)
                        .getMessage()
                        .getBody(StartedJob.class)
                        .id();
        sandbox().fault(Fault.resetInAnswer().onPath(".*/download"));

        var answer = send("discogs:downloadInventoryExport?retryDelay=1&exportId=" + id, null);

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getBody(String.class)).startsWith("listing_id,");
    }

    /** The time-outs are for an answer of common size. */
    @Test
    void takeTheTimeThatTheyNeedAsLongAsTheyKeepComing() throws IOException {
        var pieces = 6;
        ByteServer.Conversation steady =
                peer -> {
                    peer.readRequest();
                    peer.send("HTTP/1.1 200 OK\r\n\r\n");
                    for (int piece = 0; piece < pieces; piece++) {
                        peer.send("x".repeat(16_000));
                        peer.pause(Duration.ofMillis(250));
                    }
                };
        try (var server = new ByteServer(steady)) {
            var answer = download(server, "&connectTimeout=100&responseTimeout=900");

            assertThat(answer.getException()).isNull();
            assertThat(answer.getMessage().getBody(String.class)).hasSize(pieces * 16_000);
        }
    }

    /** Compressed, nothing of it is to be seen before its end. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void areGivenUpWhenTheyComeByteByByte(String coding) throws IOException {
        var text = "x".repeat(200).getBytes(StandardCharsets.UTF_8);
        var file = coding.equals("gzip") ? gzip(CSV) : text;
        ByteServer.Conversation dripping =
                peer -> {
                    peer.readRequest();
                    peer.send("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\n\r\n");
                    for (byte each : file) {
                        peer.send(new byte[] {each});
                        peer.pause(Duration.ofMillis(20));
                    }
                };
        try (var server = new ByteServer(dripping)) {
            var answer = download(server, "&maxRetries=0&connectTimeout=100&responseTimeout=1000");

            assertThat(answer.getException())
                    .isInstanceOf(DiscogsTransportException.class)
                    .hasMessageContaining("no whole answer within");
        }
    }

    private static byte[] gzip(String text) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return zipped.toByteArray();
    }

    @Test
    void areNotPagesOfAProxy() {
        var page = Fault.answer(200, "text/html; charset=UTF-8", "<html>Busy</html>");
        sandbox().fault(page.forever());

        assertThat(
                        send(
                                        "discogs:downloadInventoryExport?exportId=1&maxRetries=1&retryDelay=1",
                                        null)
                                .getException())
                .isInstanceOf(DiscogsAnswerException.class)
                .hasMessageContaining("a page of HTML")
                .hasMessageContaining("2 attempts");
    }

    @Test
    void areNullWhenThereIsNone() {
        sandbox().fault(Fault.noContentAsJson());

        var answer = send("discogs:downloadInventoryExport?exportId=1", null);

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getBody()).isNull();
    }

    private Exchange download(ByteServer server, String options) {
        return send(
                "discogs:downloadInventoryExport?exportId=1&retryDelay=1&apiUrl="
                        + server.origin()
                        + options,
                null);
    }

    /** A file takes longer to read at the other end than the time-outs are for an answer. */
    @Test
    void takeTheTimeThatTheyNeedToGoUp() throws IOException {
        ByteServer.Conversation slow =
                peer -> {
                    peer.readRequest();
                    for (var part :
                            List.of(
                                    "HTTP",
                                    "/1.1",
                                    " 200",
                                    " OK\r\n",
                                    "Content-",
                                    "Length:",
                                    " 0\r\n",
                                    "\r\n")) {
                        peer.pause(Duration.ofMillis(200));
                        peer.send(part);
                    }
                };
        try (var server = new ByteServer(slow)) {
            var exchange =
                    send(
                            "discogs:addInventory?connectTimeout=100&responseTimeout=1000&apiUrl="
                                    + server.origin(),
                            "release_id,price\r\n" + "1,2.00\r\n".repeat(10_000));

            assertThat(exchange.getException()).isNull();
        }
    }

    @Test
    void areGivenUpWhenNobodyReadsThem() throws IOException {
        ByteServer.Conversation stalling =
                peer -> {
                    peer.readHead();
                    peer.stall();
                };
        try (var server = new ByteServer(stalling)) {
            var exchange =
                    send(
                            "discogs:addInventory?connectTimeout=200&responseTimeout=200&apiUrl="
                                    + server.origin(),
                            "x".repeat(2_000_000));

            assertThat(exchange.getException())
                    .isInstanceOf(DiscogsTransportException.class)
                    .hasMessageContaining("no whole answer within")
                    .hasMessageContaining("1 attempt");
        }
    }

    @Test
    void areImagesFromTheAddressOfAnAnswer() {
        var image =
                IntStream.range(1000, 1010)
                        .mapToObj(id -> send("discogs:release?releaseId=" + id, null))
                        .map(found -> found.getMessage().getBody(Release.class).images())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()
                        .get(0)
                        .uri();

        var answer =
                template.send(
                                "discogs:image?userToken=" + DiscogsSandbox.USER_TOKEN,
                                prepared ->
                                        prepared.getMessage()
                                                .setHeader("CamelDiscogsImageUrl", image))
                        .getMessage();

        assertThat(answer.getHeader(Exchange.CONTENT_TYPE)).isEqualTo("image/png");
        assertThat(answer.getBody(byte[].class)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(sentHeader("Authorization")).isNull();
        assertThat(lastRequest().path()).startsWith("/images/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spacer.gif",
                "/etc/passwd",
                "file:///etc/passwd",
                "http://i.discogs.com/x.jpeg",
                "https://i.discogs.com:8443/x.jpeg",
                "https://i.discogs.com@evil.example/x.jpeg",
                "https://user:word@i.discogs.com/x.jpeg",
                "https://evil.example/i.discogs.com/x.jpeg",
                "https://i.discogs.com.evil.example/x.jpeg",
                "https://evil.example#i.discogs.com",
                "https://evil.example\\@i.discogs.com/x.jpeg",
                "https://i.discogs.com/x.jpeg\r\nX-Injected: 1",
                "http://127.0.0.1:1/x.jpeg",
                "http://169.254.169.254/latest/meta-data",
                "https://api.discogs.com/oauth/identity",
                "https://[::1]/x.jpeg"
            })
    void areNotImagesFromAnywhereElse(String address) {
        var exchange = call("discogs:image", Map.of("CamelDiscogsImageUrl", address));

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("is not the address of an image of Discogs")
                .hasMessageContaining("i.discogs.com, img.discogs.com");
        assertThat(sandbox().requests()).isEmpty();
    }
}
