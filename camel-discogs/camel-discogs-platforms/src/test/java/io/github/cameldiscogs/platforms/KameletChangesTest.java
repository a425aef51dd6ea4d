/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.DiscogsConstants;
import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.sandbox.SandboxCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The source that gives changes of any list. */
class KameletChangesTest extends SandboxTestSupport {

    private static final int ITEMS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOURCE =
            "kamelet:discogs-changes-source?period=100&changeStore=#changes&userToken="
                    + DiscogsSandbox.USER_TOKEN
                    + "&operation=";

    private final InMemoryChangeStore changes = new InMemoryChangeStore();

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(
                SandboxAccount.named(DiscogsSandbox.USERNAME)
                        .withToken(DiscogsSandbox.USER_TOKEN)
                        .withCollectionSize(ITEMS)
                        .withWantlistSize(ITEMS)
                        .withInventorySize(40));
    }

    @Test
    void givesWhatIsAddedAndRemovedAndGoesOnAfterARestart() throws Exception {
        long added;
        try (var source = start("collectionItems&folderId=0")) {
            await().until(() -> source.given().size() == ITEMS);
            assertThat(source.given()).allMatch(exchange -> change(exchange).equals("existing"));
            assertThat(json(source, 0).has("instance_id")).isTrue();

            added = collection().add(1);
            await().until(() -> source.given().size() == ITEMS + 1);
            assertThat(change(source.given().get(ITEMS))).isEqualTo("added");
            assertThat(json(source, ITEMS).get("instance_id").asLong()).isEqualTo(added);
        }
        collection().remove(added);

        try (var source = start("collectionItems&folderId=0")) {
            await().until(() -> !source.given().isEmpty());
            var removed = source.given().get(0);
            assertThat(change(removed)).isEqualTo("removed");
            assertThat(removed.getMessage().getHeader(DiscogsConstants.ITEM_KEY))
                    .isEqualTo(Long.toString(added));
            assertThat(removed.getMessage().getBody()).isNull();
            sandbox().clearRequests();
            await().until(() -> sandbox().requestCount() > 3);
            assertThat(source.given()).hasSize(1);
        }
    }

    @Test
    void givesEnvelopes() throws Exception {
        try (var source = start("collectionItems&changeBody=Envelope&keepItems=true")) {
            await().until(() -> source.given().size() == ITEMS);
            assertThat(json(source, 0).get("op").asText()).isEqualTo("r");
            long removed = json(source, 0).at("/after/instance_id").asLong();

            collection().remove(removed);
            await().until(() -> source.given().size() == ITEMS + 1);

            var envelope = json(source, ITEMS);
            assertThat(envelope.get("op").asText()).isEqualTo("d");
            assertThat(envelope.at("/before/instance_id").asLong()).isEqualTo(removed);
            assertThat(envelope.get("after").isNull()).isTrue();
            assertThat(envelope.at("/source/operation").asText()).isEqualTo("collectionItems");
        }
    }

    /** Each with what it needs to know which list. */
    @ParameterizedTest
    @CsvSource({
        "collectionItems",
        "collectionItemsByRelease&releaseId={release}",
        "collectionFolders",
        "wantlist",
        "inventory",
        "orders",
        "orderMessages&orderId=RAW({order})",
        "artistReleases&artistId=1",
        "labelReleases&labelId=1",
        "masterVersions&masterId={master}",
        "collectionFields"
    })
    void readsAnyList(String list) throws Exception {
        try (var source = start(named(list))) {
            await().until(() -> !source.given().isEmpty());

            assertThat(source.given()).allMatch(exchange -> change(exchange).equals("existing"));
            assertThat(json(source, 0).isObject()).isTrue();
        }
    }

    private String named(String list) throws IOException {
        return list.replace("{release}", first("collectionItems", "/id"))
                .replace("{order}", first("orders", "/id"))
                .replace("{master}", first("collectionItems", "/basic_information/master_id"));
    }

    private String first(String operation, String path) throws IOException {
        var items =
                template.requestBody(
                        "discogs:%s?outputType=Json&userToken={{discogs.token}}"
                                .formatted(operation),
                        null,
                        List.class);
        for (var item : items) {
            var value = JSON.readTree(item.toString()).at(path).asText();
            if (!value.equals("0")) {
                return value;
            }
        }
        throw new AssertionError("none in " + operation);
    }

    private RestartedContext start(String list) throws Exception {
        return RestartedContext.of(sandbox(), "changes", changes, SOURCE + list);
    }

    private SandboxCollection collection() {
        return sandbox().collection(DiscogsSandbox.USERNAME);
    }

    private static String change(Exchange exchange) {
        return exchange.getMessage().getHeader(DiscogsConstants.CHANGE, String.class);
    }

    private static JsonNode json(RestartedContext source, int index) {
        try {
            return JSON.readTree(source.bodies().get(index));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
