/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionEtlTest {

    private static final String OTHER_TOKEN = "SomebodyElsesUserTokenSomebodyElsesUserT";

    @TempDir private Path folder;

    private DiscogsSandbox sandbox;

    @BeforeEach
    void startSandbox() {
        sandbox =
                DiscogsSandbox.builder()
                        .collectionSize(350)
                        .account(
                                SandboxAccount.named("somebody_else")
                                        .withToken(OTHER_TOKEN)
                                        .withCollectionSize(20))
                        .rateLimit(RateLimit.none())
                        .start();
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    @Test
    void needsNothingToShowWhatItDoes() throws Exception {
        var output = EtlProcess.withoutSettings().runIn(folder);

        List<JsonNode> items;
        try (var same =
                DiscogsSandbox.builder().collectionSize(2500).rateLimit(RateLimit.none()).start()) {
            items = SandboxItems.of(same);
        }
        var expected = ExpectedRows.of(items);
        var content = DatabaseContent.inFile(folder.resolve("target/sandbox-collection.mv.db"));
        for (var table : ExpectedRows.TABLES) {
            assertThat(content.rows(table)).as(table).isEqualTo(expected.rows(table));
        }
        assertThat(output)
                .contains("page  1 of 25     100 of 2,500 items")
                .contains("page 25 of 25   2,500 of 2,500 items")
                .contains(
                        "2,500 items: %,d releases by %,d artists on %,d labels"
                                .formatted(
                                        expected.rows("release").size(),
                                        expected.rows("artist").size(),
                                        expected.rows("label").size()))
                .doesNotContain("ERROR", "WARN", "Exception", DiscogsSandbox.USER_TOKEN);
        assertThat(output)
                .contains(barOf("1990s", ofYears(items, 1990, 1999)))
                .contains(barOf("unknown", ofYears(items, 0, 0)))
                .contains(barOf("Vinyl", having(items, "formats", "name", "Vinyl")))
                .contains(topArtist(items));
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        EtlProcess.reading(sandbox).runIn(folder);
        var first = DatabaseContent.in(folder);

        EtlProcess.reading(sandbox).runIn(folder);

        assertThat(DatabaseContent.in(folder)).isEqualTo(first);
        assertThat(first.rows("item")).hasSize(350);
    }

    @Test
    void whatLeavesTheCollectionLeavesTheDatabaseAfterACompleteRun() throws Exception {
        EtlProcess.reading(sandbox).runIn(folder);
        var collection = sandbox.collection(DiscogsSandbox.USERNAME);
        collection.instanceIds().limit(120).forEach(collection::remove);
        var rest = ExpectedRows.of(SandboxItems.of(sandbox));

        var output = EtlProcess.reading(sandbox).runIn(folder);

        assertThat(output).contains("120 items removed");
        var content = DatabaseContent.in(folder);
        for (var table : ExpectedRows.TABLES) {
            assertThat(content.rows(table)).as(table).isEqualTo(rest.rows(table));
        }
    }

    @Test
    void removesNothingWhenFewerItemsComeThanWereAnnounced() throws Exception {
        EtlProcess.reading(sandbox).runIn(folder);
        var before = DatabaseContent.in(folder);
        sandbox.fault(
                Fault.changedBody(body -> body.replaceFirst("\"items\" *: *350", "\"items\":351"))
                        .onPath(".*/releases")
                        .forever());

        var output = EtlProcess.reading(sandbox).runIn(folder);

        assertThat(output).contains("WARN", "announced 351 items, and 350 came");
        assertThat(DatabaseContent.in(folder)).isEqualTo(before);
    }

    @Test
    void keepsTheCollectionOfAnotherUser() throws Exception {
        EtlProcess.reading(sandbox).runIn(folder);
        var before = DatabaseContent.in(folder);

        var output =
                EtlProcess.reading(sandbox).with("DISCOGS_USER_TOKEN", OTHER_TOKEN).failIn(folder);

        assertThat(output).contains("crate_digger", "somebody_else", "DATABASE_URL");
        assertThat(DatabaseContent.in(folder)).isEqualTo(before);
    }

    @Test
    void tellsNoSecretAtAnyLogLevel() throws Exception {
        var output =
                EtlProcess.reading(sandbox)
                        .withJavaOption("-Dlog4j2.configurationFile=log4j2-everything.properties")
                        .with("DATABASE_USER", "someone")
                        .with("DATABASE_PASSWORD", "SecretOfTheDatabase")
                        .runIn(folder);

        assertThat(output)
                .contains("TRACE", "350 of 350 items")
                .doesNotContain(DiscogsSandbox.USER_TOKEN, "SecretOfTheDatabase");
    }

    private static long ofYears(List<JsonNode> items, int first, int last) {
        return items.stream()
                .mapToInt(item -> item.at("/basic_information/year").asInt())
                .filter(year -> year >= first && year <= last)
                .count();
    }

    private static long having(List<JsonNode> items, String list, String field, String value) {
        return items.stream().filter(item -> values(item, list, field).contains(value)).count();
    }

    private static Set<String> values(JsonNode item, String list, String field) {
        var elements = item.path("basic_information").path(list);
        return StreamSupport.stream(elements.spliterator(), false)
                .map(element -> element.get(field).asText())
                .collect(Collectors.toSet());
    }

    private static String barOf(String name, long items) {
        return "  %,6d  %-22s #".formatted(items, name);
    }

    private static String topArtist(List<JsonNode> items) {
        long most =
                items.stream()
                        .flatMap(item -> values(item, "artists", "name").stream())
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElseThrow();
        return "Artists with most items\n  %,6d  ".formatted(most);
    }
}
