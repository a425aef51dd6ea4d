/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.sandbox.internal.answer.Format;
import io.github.cameldiscogs.sandbox.internal.catalogue.ShortFormat;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionItemsTest {

    private static final String FOLDERS = "/users/" + USERNAME + "/collection/folders";
    private static final String ITEMS = FOLDERS + "/0/releases";

    @RegisterExtension
    static final DiscogsSandboxExtension DISCOGS =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .rateLimit(RateLimit.none())
                            .account(
                                    SandboxAccount.named("Secretive")
                                            .withToken("secretiveToken")
                                            .withPrivateCollection())
                            .account(SandboxAccount.named("Beginner").withCollectionSize(0)));

    private ApiClient owner;
    private ApiClient stranger;

    @BeforeEach
    void connect(DiscogsSandbox sandbox) {
        owner = ApiClient.user(sandbox);
        stranger = ApiClient.stranger(sandbox);
    }

    @Test
    void pagesTellWhereTheyStand() {
        var first = stranger.get(ITEMS + "?per_page=30&sort=added");
        var pagination = first.json().path("pagination");

        assertThat(pagination.path("page").asInt()).isEqualTo(1);
        assertThat(pagination.path("pages").asInt()).isEqualTo(9);
        assertThat(pagination.path("per_page").asInt()).isEqualTo(30);
        assertThat(pagination.path("items").asInt()).isEqualTo(250);
        assertThat(names(pagination.path("urls"))).containsExactlyInAnyOrder("next", "last");
        var next = DISCOGS.sandbox().apiUrl() + ITEMS + "?sort=added&page=2&per_page=30";
        assertThat(pagination.at("/urls/next").asText()).isEqualTo(next);
        // Recorded in 2026: only inventories and submissions have a header with links
        assertThat(first.header("Link")).isEmpty();
        var last = stranger.get(ITEMS + "?per_page=30&page=9").json();
        assertThat(last.path("releases")).hasSize(10);
        assertThat(names(last.at("/pagination/urls"))).containsExactlyInAnyOrder("first", "prev");
    }

    @Test
    void onePageNeedsNoLinks() {
        var page = stranger.get("/users/Beginner/collection/folders/0/releases");

        assertThat(page.json().path("releases")).isEmpty();
        assertThat(page.json().at("/pagination/pages").asInt()).isEqualTo(1);
        assertThat(page.json().at("/pagination/urls")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 250, 500})
    void pagesNeverHoldMoreThanAHundred(int perPage) {
        var page = stranger.get(ITEMS + "?per_page=" + perPage).json();

        assertThat(page.at("/pagination/per_page").asInt()).isEqualTo(100);
        assertThat(page.path("releases")).hasSize(100);
    }

    @Test
    void pagesBeyondTheLastAre404() {
        var reply = stranger.get(ITEMS + "?per_page=100&page=4");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.message()).isEqualTo("Page 4 is outside of valid range [1, 3].");
        assertThat(stranger.get(ITEMS + "?page=2147483647").message())
                .isEqualTo("Page 2147483647 is outside of valid range [1, 5].");
        assertThat(stranger.get(ITEMS + "?page=x").status()).isEqualTo(422);
    }

    /** Nobody has recorded it; a program that is in use reads pages from 0 on. */
    @Test
    void pageZeroIsTheFirst() {
        assertThat(stranger.get(ITEMS + "?page=0").json().path("releases"))
                .isEqualTo(stranger.get(ITEMS).json().path("releases"));
    }

    @Test
    void theNewestComeFirst() {
        var dates =
                allItems(stranger, ITEMS).stream()
                        .map(item -> OffsetDateTime.parse(item.path("date_added").asText()))
                        .toList();

        assertThat(dates).hasSize(250).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(dates).anyMatch(date -> date.getOffset().getTotalSeconds() == -7 * 3600);
        assertThat(dates).anyMatch(date -> date.getOffset().getTotalSeconds() == -8 * 3600);
    }

    @Test
    void instanceNumbersAreUniqueAndGrowBeyond32Bits() {
        var instances =
                allItems(stranger, ITEMS).stream()
                        .map(item -> item.path("instance_id").asLong())
                        .toList();

        assertThat(instances).doesNotHaveDuplicates();
        assertThat(instances).anyMatch(id -> id > Integer.MAX_VALUE);
        assertThat(instances).anyMatch(id -> id < Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"label", "artist", "title", "catno", "format", "rating", "added", "year"})
    void sortsByEachKeyInBothDirections(String key) {
        var up = allItems(stranger, ITEMS + "?sort=" + key + "&sort_order=asc");
        var down = allItems(stranger, ITEMS + "?sort=" + key + "&sort_order=desc");

        assertThat(up).hasSize(250).isSortedAccordingTo(Comparator.comparing(sortText(key)));
        assertThat(reversed(down)).isEqualTo(up);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=price", "sort=Added", "sort_order=up"})
    void unknownSortKeysAre422(String query) {
        var reply = stranger.get(ITEMS + "?" + query);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.message()).isEqualTo("See \"detail\" for validation errors.");
        assertThat(reply.json().at("/detail/0/loc/1").asText())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void basicInformationAgreesWithTheRelease() {
        for (var item : stranger.get(ITEMS + "?per_page=20").json().path("releases")) {
            var basic = item.path("basic_information");
            var release = stranger.get("/releases/" + item.path("id").asLong()).json();
            assertThat(basic.path("id")).isEqualTo(item.path("id"));
            for (var key : List.of("title", "year", "formats", "genres", "thumb")) {
                assertThat(release.path(key)).as(key).isEqualTo(basic.path(key));
            }
            release.path("labels").forEach(l -> ((ObjectNode) l).remove("thumbnail_url"));
            assertThat(release.path("labels")).isEqualTo(basic.path("labels"));
            assertThat(release.path("master_id").asLong(0))
                    .isEqualTo(basic.path("master_id").asLong());
        }
    }

    @Test
    void foldersAddUpForTheOwner() {
        var folders = owner.get(FOLDERS).json().path("folders");
        int inFolders = 0;
        for (var folder : folders) {
            if (folder.path("id").asInt() != 0) {
                var items = allItems(owner, FOLDERS + "/" + folder.path("id") + "/releases");
                assertThat(items).hasSize(folder.path("count").asInt());
                assertThat(items)
                        .allMatch(item -> item.path("folder_id").equals(folder.path("id")));
                inFolders += items.size();
            }
        }
        assertThat(folders.path(0).path("name").asText()).isEqualTo("All");
        assertThat(inFolders).isEqualTo(250).isEqualTo(folders.path(0).path("count").asInt());
    }

    /** Recorded in 2026: Uncategorized stands where its name belongs. */
    @Test
    void foldersComeByNameAfterAll() {
        assertThat(owner.get(FOLDERS).column("folders", "/name"))
                .containsExactly("All", "Jazz & Ähnliches", "To sell", "Uncategorized");
    }

    @Test
    void copiesOfAReleaseHaveOneRating() {
        var ratings =
                allItems(owner, ITEMS).stream()
                        .collect(
                                Collectors.groupingBy(
                                        item -> item.path("id").asLong(),
                                        Collectors.mapping(
                                                item -> item.path("rating").asInt(),
                                                Collectors.toList())));

        assertThat(ratings.values())
                .anyMatch(ofOneRelease -> ofOneRelease.size() > 1)
                .allMatch(ofOneRelease -> Set.copyOf(ofOneRelease).size() == 1);
    }

    /** Recorded in 2026, where releases without styles had the key as well. */
    @Test
    void stylesAreThereWhenEmptyToo() {
        var styles =
                allItems(owner, ITEMS).stream()
                        .map(item -> item.at("/basic_information/styles"))
                        .toList();

        assertThat(styles).allMatch(JsonNode::isArray).anyMatch(JsonNode::isEmpty);
    }

    @Test
    void strangersSeeFolderZeroOnly() {
        assertThat(stranger.get(FOLDERS).json().path("folders")).hasSize(1);
        assertThat(stranger.get(FOLDERS + "/0").json().path("count").asInt()).isEqualTo(250);
        for (var path : List.of(FOLDERS + "/1", FOLDERS + "/1/releases", FOLDERS + "/77")) {
            assertThat(stranger.get(path).status()).isEqualTo(403);
            assertThat(stranger.get(path).message())
                    .isEqualTo(
                            "You are not allowed to view this resource. Please authenticate as the"
                                    + " owner to view this content.");
        }
        assertThat(owner.get(FOLDERS + "/77").message())
                .isEqualTo("The requested folder does not exist.");
    }

    @Test
    void notesAndFoldersAreForThoseWhoMaySeeThem() {
        var other = stranger.with("Authorization", "Discogs token=secretiveToken");
        var own = allItems(owner, ITEMS);

        assertThat(own).allMatch(item -> item.has("folder_id"));
        assertThat(own).anyMatch(item -> !item.has("notes"));
        assertThat(fieldIds(own)).containsOnly(1, 2, 3, 4);
        assertThat(fieldIds(allItems(other, ITEMS))).containsOnly(1, 2, 3);
        assertThat(allItems(other, ITEMS)).noneMatch(item -> item.has("folder_id"));
        assertThat(allItems(stranger, ITEMS))
                .allSatisfy(
                        item ->
                                assertThat(names(item))
                                        .containsExactlyInAnyOrder(
                                                "id",
                                                "instance_id",
                                                "date_added",
                                                "rating",
                                                "basic_information"));
    }

    @Test
    void aPrivateCollectionIsForItsOwner() {
        var items = "/users/secretive/collection/folders/0/releases";

        assertThat(owner.get(items).status()).isEqualTo(403);
        assertThat(owner.get("/users/secretive").json().has("num_collection")).isFalse();
        assertThat(
                        stranger.with("Authorization", "Discogs token=secretiveToken")
                                .get(items)
                                .json()
                                .at("/pagination/items")
                                .asInt())
                .isEqualTo(250);
    }

    @Test
    void aMillionItemsAreThereAtOnce() {
        try (var large =
                DiscogsSandbox.builder()
                        .collectionSize(1_000_000)
                        .rateLimit(RateLimit.none())
                        .start()) {
            var client = ApiClient.user(large);
            var oldest = client.get(ITEMS + "?per_page=100&page=10000").json().path("releases");
            var removed = oldest.path(99).path("instance_id").asLong();

            assertThat(oldest).hasSize(100);
            assertThat(large.collection(USERNAME).remove(removed)).isTrue();
            assertThat(client.get(ITEMS + "?per_page=100&page=10000").json().path("releases"))
                    .hasSize(99);
        }
    }

    private static List<JsonNode> allItems(ApiClient client, String path) {
        var items = new ArrayList<JsonNode>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            var separator = path.contains("?") ? "&" : "?";
            var json = client.get(path + separator + "per_page=100&page=" + page).json();
            pages = json.at("/pagination/pages").asInt();
            json.path("releases").forEach(items::add);
        }
        return items;
    }

    private static Function<JsonNode, String> sortText(String key) {
        return item -> {
            var basic = item.path("basic_information");
            return switch (key) {
                case "label" -> lower(basic.at("/labels/0/name"));
                case "catno" -> lower(basic.at("/labels/0/catno"));
                case "artist" -> lower(basic.at("/artists/0/name"));
                case "title" -> lower(basic.path("title"));
                case "year" -> "%04d".formatted(basic.path("year").asInt());
                case "rating" -> item.path("rating").asText();
                case "added" ->
                        OffsetDateTime.parse(item.path("date_added").asText())
                                .toInstant()
                                .toString();
                default -> ShortFormat.of(formats(basic)).toLowerCase(Locale.ROOT);
            };
        };
    }

    private static List<Format> formats(JsonNode basic) {
        return StreamSupport.stream(basic.path("formats").spliterator(), false)
                .map(CollectionItemsTest::format)
                .toList();
    }

    private static Format format(JsonNode format) {
        var descriptions = new ArrayList<String>();
        format.path("descriptions").forEach(word -> descriptions.add(word.asText()));
        return new Format(
                format.path("name").asText(),
                format.path("qty").asText(),
                format.has("text") ? format.path("text").asText() : null,
                descriptions);
    }

    private static String lower(JsonNode text) {
        return text.asText().toLowerCase(Locale.ROOT);
    }

    private static List<JsonNode> reversed(List<JsonNode> items) {
        var reversed = new ArrayList<JsonNode>();
        items.forEach(item -> reversed.add(0, item));
        return reversed;
    }

    private static List<Integer> fieldIds(List<JsonNode> items) {
        return items.stream()
                .flatMap(item -> StreamSupport.stream(item.path("notes").spliterator(), false))
                .map(note -> note.path("field_id").asInt())
                .toList();
    }

    private static List<String> names(JsonNode json) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
