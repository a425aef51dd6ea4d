/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One item with values that no database expects costs nothing but itself. */
class OddItemsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String H2 = "jdbc:h2:mem:odd;DB_CLOSE_DELAY=-1";

    private static EmbeddedPostgres postgres;

    @TempDir private Path folder;

    private DiscogsSandbox sandbox;
    private List<JsonNode> items;

    @BeforeAll
    static void startPostgres() throws IOException {
        if (OS.LINUX.isCurrentOs() && System.getProperty("os.arch").equals("amd64")) {
            postgres = EmbeddedPostgres.start();
        }
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void startSandbox() throws Exception {
        sandbox = DiscogsSandbox.builder().collectionSize(3).rateLimit(RateLimit.none()).start();
        items = SandboxItems.of(sandbox);
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    static List<String> databases() {
        return postgres == null
                ? List.of(H2)
                : List.of(H2, postgres.getJdbcUrl("postgres", "postgres"));
    }

    static Stream<Arguments> oddValues() {
        return databases().stream()
                .flatMap(
                        database ->
                                Stream.of(
                                                "rating=99999",
                                                "rating=-99999",
                                                "rating=1e30",
                                                "folder_id=1e30",
                                                "instance_id=null",
                                                "id=1e30",
                                                "basic_information=null",
                                                "basic_information.id=null",
                                                "basic_information.year=99999999999",
                                                "basic_information.year=-2147483648",
                                                "basic_information.master_id=1e30",
                                                "basic_information.genres=[\"%s\"]"
                                                        .formatted(incompressible(20_000)),
                                                "basic_information.styles=[\"%s\"]"
                                                        .formatted("x".repeat(2_000_000)),
                                                "date_added=\"0000-01-01T00:00:00-08:00\"",
                                                "date_added=\"-0001-01-01T00:00:00-08:00\"",
                                                "date_added=\"99999-01-01T00:00:00-08:00\"",
                                                "date_added=\"+99999-01-01T00:00:00-08:00\"",
                                                "date_added=\"+999999999-12-31T00:00:00-08:00\"",
                                                "date_added=\"-999999999-01-01T00:00:00+08:00\"")
                                        .map(value -> Arguments.of(database, value)));
    }

    @ParameterizedTest
    @MethodSource("oddValues")
    void theOthersAreWrittenAndItsOldRowStays(String database, String value) throws Exception {
        empty(database);
        try (var run = new SteppedRun(database, sandbox)) {
            run.run();
            var before = DatabaseContent.at(database);
            var odd = items.get(1).get("instance_id").asLong();
            execute(database, "DELETE FROM item WHERE instance_id <> " + odd);
            change(releases -> set((ObjectNode) releases.get(1), value));

            run.run();

            var after = DatabaseContent.at(database);
            Set<Object> others =
                    Set.of(
                            items.get(0).get("instance_id").asLong(),
                            items.get(2).get("instance_id").asLong());
            assertThat(after.rows("item", "instance_id", others))
                    .hasSize(2)
                    .isEqualTo(before.rows("item", "instance_id", others));
            assertThat(after.values("item", "instance_id")).contains(odd);
            if (!run.leftOut().isEmpty()) {
                assertThat(after.rows("item")).isEqualTo(before.rows("item"));
                assertThat(after.rows("release")).isEqualTo(before.rows("release"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void textsAreWrittenWithoutWhatNoDatabaseHolds(String database) throws Exception {
        empty(database);
        var recordings = Path.of("src/test/resources/recordings");
        try (var recorded = DiscogsSandbox.builder().recordings(recordings).start()) {
            var plain = SandboxItems.of(recorded);
            recorded.fault(
                    Fault.changedBody(OddItemsTest::withOddTexts).onPath(".*/releases").forever());
            try (var run = new SteppedRun(database, recorded)) {
                run.run();
                assertThat(run.leftOut()).isEmpty();
            }

            var expected =
                    ExpectedRows.of(
                            plain.stream().map(item -> withTexts(item, "%s\uFFFD")).toList());
            var content = DatabaseContent.at(database);
            for (var table : ExpectedRows.TABLES) {
                assertThat(content.rows(table)).as(table).isEqualTo(expected.rows(table));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theRunSaysWhatIsLeftOut(String database) throws Exception {
        empty(database);
        var url = database.replace(H2, "jdbc:h2:file:" + folder.resolve("odd"));
        var process = EtlProcess.reading(sandbox).with("DATABASE_URL", url);
        process.runIn(folder);
        change(releases -> set((ObjectNode) releases.get(1), "rating=99999"));

        var output = process.endIn(folder, 2);

        var odd =
                "item %s of release %s: "
                        .formatted(items.get(1).get("instance_id"), items.get(1).get("id"));
        assertThat(output)
                .contains("WARN: Left out: " + odd)
                .contains("Left out (1 in all)\n  " + odd)
                .containsPattern("out of range|OUT OF RANGE")
                .contains("3 of 3 items")
                .doesNotContain("removed", "\tat ", "Exception", "ERROR");
    }

    @Test
    void namesDoNothingToATerminal() throws Exception {
        var name = "\u001B]0;owned\u0007\u009B2J\r\nERROR: forged\u2028\u202Eesrever\u0000";
        var joined = "\u0645\u06CC\u200C\u062E";
        change(
                releases -> {
                    for (var release : releases) {
                        var information = release.get("basic_information");
                        ((ObjectNode) information.get("artists").get(0)).put("name", name);
                        ((ObjectNode) information.get("labels").get(0)).put("name", joined);
                        ((ObjectNode) information.get("formats").get(0)).put("name", name);
                        ((ArrayNode) information.get("genres")).removeAll().add(name);
                        ((ObjectNode) information).putArray("styles").add(name);
                    }
                });
        sandbox.fault(
                Fault.changedBody(
                                body ->
                                        body.replace(
                                                DiscogsSandbox.USERNAME,
                                                DiscogsSandbox.USERNAME + "\\u001b[31m\\n"))
                        .onPath("/oauth/identity"));

        var output = EtlProcess.reading(sandbox).endIn(folder, 1);

        assertThat(output).doesNotContain("\u001B", "\u0007", "\u009B");
        output = EtlProcess.reading(sandbox).runIn(folder);
        assertThat(output)
                .doesNotContain("\u001B", "\u0007", "\u009B", "\u2028", "\u202E", "\r")
                .doesNotContain("\nERROR")
                .contains("?]0;owned??2J??ERROR: forged??esrever", joined);
    }

    private void change(Consumer<ArrayNode> edit) {
        sandbox.fault(
                Fault.changedBody(
                                body -> {
                                    var answer = json(body);
                                    edit.accept((ArrayNode) answer.get("releases"));
                                    return answer.toString();
                                })
                        .onPath(".*/releases")
                        .forever());
    }

    /** Sets what "field.field=JSON" says. */
    private static void set(ObjectNode item, String value) {
        var parts = value.split("=", 2);
        var path = parts[0].split("\\.");
        var object = path.length == 1 ? item : (ObjectNode) item.get(path[0]);
        object.set(path[path.length - 1], json(parts[1]));
    }

    /** With a NUL before each text, and half a character and a NUL behind it. */
    private static String withOddTexts(String body) {
        var answer = (ObjectNode) json(body);
        answer.set("releases", withTexts(answer.get("releases"), "<%s>"));
        return answer.toString().replace("\"<", "\"\\u0000").replace(">\"", "\\ud800\\u0000\"");
    }

    private static JsonNode withTexts(JsonNode node, String pattern) {
        if (node.isTextual() && !node.asText().isEmpty()) {
            return new TextNode(pattern.formatted(node.asText()));
        }
        if (node instanceof ArrayNode array) {
            IntStream.range(0, array.size())
                    .forEach(index -> array.set(index, withTexts(array.get(index), pattern)));
        }
        if (node instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(
                            field -> {
                                if (!field.equals("date_added")) {
                                    object.set(field, withTexts(object.get(field), pattern));
                                }
                            });
        }
        return node;
    }

    /** A text that does not become shorter by compression. */
    private static String incompressible(int length) {
        var text = new StringBuilder();
        new Random(1)
                .ints(length, '0', 'z')
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> text.append((char) letter));
        return text.toString();
    }

    private static void empty(String database) throws Exception {
        Database.makeTables(new DriverManagerDataSource(database));
        for (var table :
                List.of(
                        "item", "release", "artist", "label", "format", "genre", "style",
                        "owner")) {
            execute(database, "DELETE FROM " + table);
        }
    }

    private static void execute(String database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
