/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.sandbox.ApiClient.Reply;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

    private static final String INVENTORY = "/users/" + USERNAME + "/inventory";
    private static final String LISTINGS = "/marketplace/listings";
    private static final String NEW_LISTING =
            "{\"release_id\": 77, \"condition\": \"Mint (M)\", \"price\": 12.345, \"status\":"
                    + " \"Draft\", \"location\": \"Shelf 3\", \"weight\": \"auto\"}";

    @RegisterExtension
    final DiscogsSandboxExtension discogs =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .rateLimit(RateLimit.none())
                            .account(
                                    SandboxAccount.named("shop")
                                            .withToken("shopToken")
                                            .withInventorySize(130)));

    private ApiClient owner;
    private ApiClient shop;
    private ApiClient stranger;

    @BeforeEach
    void connect(DiscogsSandbox sandbox) {
        owner = ApiClient.user(sandbox);
        shop = ApiClient.user(sandbox, "shopToken");
        stranger = ApiClient.stranger(sandbox);
        owner.post("/users/" + USERNAME, "{\"curr_abbr\": \"EUR\"}");
        shop.post("/users/shop", "{\"curr_abbr\": \"USD\"}");
    }

    @Test
    void listingsAreMadeEditedAndDeleted() {
        var created = owner.post(LISTINGS, NEW_LISTING);
        assertThat(created.status()).isEqualTo(201);
        long id = created.json().path("listing_id").asLong();
        var path = LISTINGS + "/" + id;
        // Passed in 2026
        assertThat(id).isGreaterThan(1L << 32);
        assertThat(created.json().path("resource_url").asText()).endsWith(path);
        var listing = owner.get(path).json();
        assertThat(listing.path("status").asText()).isEqualTo("Draft");
        assertThat(listing.at("/price/value").asDouble()).isEqualTo(12.345);
        assertThat(listing.at("/price/currency").asText()).isEqualTo("EUR");
        assertThat(listing.at("/original_price/formatted").asText()).isEqualTo("€12.35");
        assertThat(listing.at("/release/id").asLong()).isEqualTo(77);
        assertThat(listing.path("location").asText()).isEqualTo("Shelf 3");
        // Drafts are nobody else's business; recorded in 2026 of a stranger
        assertThat(stranger.get(path).status()).isEqualTo(401);
        assertThat(shop.get(path).status()).isEqualTo(403);

        var edited =
                owner.post(
                        path, "{\"price\": 9, \"allow_offers\": false, \"status\": \"For Sale\"}");
        assertThat(edited.status()).isEqualTo(204);
        assertThat(edited.header("Content-Type")).isEqualTo("text/plain");
        var seen = stranger.get(path).json();
        assertThat(seen.path("condition").asText()).isEqualTo("Mint (M)");
        assertThat(seen.at("/original_price/value").asDouble()).isEqualTo(9);
        assertThat(owner.get(INVENTORY + "?sort_order=desc").json().at("/listings/0/id").asLong())
                .isEqualTo(id);

        assertThat(owner.delete(path).status()).isEqualTo(204);
        // Recorded in 2026, of reads, edits and deletions
        for (var reply : List.of(owner.get(path), owner.post(path, "{}"), owner.delete(path))) {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.message()).isEqualTo("Item not found. It may have been deleted.");
        }
    }

    /** Recorded in 2026. */
    @Test
    void oddValuesOfAListingAreCorrected() {
        var odd =
                create(
                        "\"price\": -12.5, \"weight\": -1, \"format_quantity\": 0,"
                                + " \"comments\": null, \"allow_offers\": null");

        assertThat(odd.at("/original_price/value").asDouble()).isEqualTo(12.5);
        assertThat(odd.path("weight").asDouble())
                .isEqualTo(odd.path("estimated_weight").asDouble());
        assertThat(odd.path("format_quantity").asInt()).isEqualTo(1);
        assertThat(odd.path("sleeve_condition").asText()).isEqualTo("Not Graded");
        assertThat(odd.path("comments").asText("absent")).isEmpty();
        assertThat(odd.path("allow_offers").asBoolean(true)).isFalse();
        assertThat(odd.path("quantity").asInt()).isEqualTo(1);
    }

    /** Recorded in 2026. */
    @Test
    void editsIgnoreTheReleaseAndKeepWhatIsNull() {
        var path =
                LISTINGS
                        + "/"
                        + create("\"price\": 5, \"weight\": 300, \"comments\": \"c\"")
                                .path("id")
                                .asLong();
        var body = "{\"release_id\": -1, \"weight\": 0, \"comments\": null, \"location\": \"\"}";

        assertThat(owner.post(path, body).status()).isEqualTo(204);
        var edited = owner.get(path).json();
        assertThat(edited.at("/release/id").asLong()).isEqualTo(77);
        assertThat(edited.path("weight").asDouble()).isEqualTo(300);
        assertThat(edited.path("comments").asText()).isEqualTo("c");
        assertThat(edited.path("location").asText("absent")).isEmpty();
        owner.post(path, "{\"weight\": -5}");
        assertThat(owner.get(path).json().path("weight").asDouble()).isEqualTo(230);
    }

    /** Recorded in 2026: this server tells one mistake in one sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    release_id|0|422|Invalid release_id: release not found.
                    release_id|-1|422|Invalid release_id: release not found.
                    release_id|2147483647|422|Invalid release_id: release not found.
                    price|0|422|Invalid price: expected float.
                    format_quantity|-1|400|Format quantity cannot be negative
                    """)
    void wrongListingsAreRefusedInOneSentence(
            String field, String value, int status, String message) {
        var body =
                NEW_LISTING.replaceFirst("\"" + field + "\": [\\d.]+, ", "").replace("}", "")
                        + ", \"%s\": %s}".formatted(field, value);
        var reply = owner.post(LISTINGS, body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json()).hasSize(1);
        assertThat(reply.message()).isEqualTo(message);
    }

    private JsonNode create(String fields) {
        var created =
                owner.post(
                        LISTINGS,
                        "{\"release_id\": 77, \"condition\": \"Mint (M)\", " + fields + "}");
        assertThat(created.status()).isEqualTo(201);
        return owner.get(LISTINGS + "/" + created.json().path("listing_id").asLong()).json();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"release_id\": 1, \"price\": 1}",
                "{\"release_id\": 1, \"condition\": \"Mint (M)\"}",
                "{\"release_id\": 0, \"condition\": \"Mint (M)\", \"price\": 1}",
                "{\"release_id\": 1, \"condition\": \"New\", \"price\": 1}",
                "{\"release_id\": 1, \"condition\": \"Mint (M)\", \"price\": \"much\"}",
                "{\"release_id\": 1, \"condition\": \"Mint (M)\", \"price\": 1,"
                        + " \"status\": \"Sold\"}",
                "{\"release_id\": 1, \"condition\": \"Mint (M)\", \"price\": 1,"
                        + " \"sleeve_condition\": \"None\"}"
            })
    void wrongListingsAre422(String body) {
        int before = owner.get(INVENTORY).json().at("/pagination/items").asInt();

        assertThat(owner.post(LISTINGS, body).status()).isEqualTo(422);
        assertThat(owner.get(INVENTORY).json().at("/pagination/items").asInt()).isEqualTo(before);
    }

    @Test
    void soldListingsStayAsTheyAre() {
        var sold = shop.get("/users/shop/inventory?status=Sold").json().at("/listings/0/id");
        var path = LISTINGS + "/" + sold.asLong();

        assertThat(shop.post(path, "{\"price\": 1}").status()).isEqualTo(422);
        assertThat(owner.post(path, "{\"price\": 1}").message())
                .isEqualTo("You don't have permission to access this resource.");
        assertThat(owner.delete(path).status()).isEqualTo(403);
    }

    @Test
    void ownersSeeMore() {
        var id = shop.get("/users/shop/inventory?status=For+Sale").json().at("/listings/0/id");
        var path = LISTINGS + "/" + id.asLong();
        var own = shop.get(path).json();
        var others = owner.get(path).json();
        var strangers = stranger.get(path).json();

        assertThat(Reply.keys(own))
                .contains(
                        "in_cart",
                        "weight",
                        "format_quantity",
                        "external_id",
                        "location",
                        "quantity");
        assertThat(Reply.keys(others)).contains("in_cart").doesNotContain("weight", "location");
        assertThat(Reply.keys(strangers)).doesNotContain("in_cart", "weight", "location");
        assertThat(own.path("shipping_is_blocked").asBoolean()).isTrue();
        assertThat(strangers.path("shipping_is_blocked").asBoolean()).isTrue();
        assertThat(strangers.at("/release/stats").has("user")).isFalse();
        assertThat(others.at("/release/stats").has("user")).isTrue();
    }

    /** Recorded in 2026. */
    @Test
    void strangersSeePicturesOfSingleListingsOnly() {
        var listed = stranger.get("/users/shop/inventory?per_page=100").json().path("listings");
        var pictured =
                StreamSupport.stream(
                                shop.get("/users/shop/inventory?per_page=100")
                                        .json()
                                        .path("listings")
                                        .spliterator(),
                                false)
                        .filter(listing -> listing.path("status").asText().equals("For Sale"))
                        .filter(listing -> !listing.at("/release/images").isEmpty())
                        .findFirst()
                        .orElseThrow();

        for (var listing : listed) {
            assertThat(listing.at("/release/thumbnail").asText("absent")).isEmpty();
            assertThat(listing.at("/release/images")).isEmpty();
        }
        var single = stranger.get(LISTINGS + "/" + pictured.path("id").asLong()).json();
        assertThat(single.at("/release/images")).isEqualTo(pictured.at("/release/images"));
        assertThat(single.at("/release/thumbnail")).isEqualTo(pictured.at("/release/thumbnail"));
    }

    /** Recorded in 2026: 428 listings, none of them without. */
    @Test
    void everyListingHasASleeveCondition() {
        assertThat(
                        shop.get("/users/shop/inventory?per_page=100")
                                .column("listings", "/sleeve_condition"))
                .hasSize(100)
                .doesNotContain("");
    }

    /** Recorded in 2026: the list keeps the seller's currency, the single listing does not. */
    @Test
    void strangersSeeDollars() {
        var listed = stranger.get(INVENTORY).json().at("/listings/0");
        var single = stranger.get(LISTINGS + "/" + listed.path("id").asLong()).json();

        assertThat(listed.at("/price/currency").asText()).isEqualTo("EUR");
        assertThat(single.at("/price/currency").asText()).isEqualTo("USD");
        assertThat(single.at("/original_price/curr_abbr").asText()).isEqualTo("EUR");
        assertThat(single.at("/original_price").has("converted")).isFalse();
    }

    @Test
    void pricesComeInTheCallersCurrency() {
        var id = shop.get("/users/shop/inventory?status=For+Sale").json().at("/listings/0/id");
        var path = LISTINGS + "/" + id.asLong();
        var euros = owner.get(path).json();
        var dollars = shop.get(path).json();

        assertThat(dollars.at("/price/currency").asText()).isEqualTo("USD");
        assertThat(dollars.at("/original_price").has("converted")).isFalse();
        assertThat(euros.at("/price/currency").asText()).isEqualTo("EUR");
        assertThat(euros.at("/price/value").asDouble())
                .isEqualTo(dollars.at("/price/value").asDouble() * 0.92);
        assertThat(euros.at("/original_price/curr_id").asInt()).isEqualTo(1);
        assertThat(euros.at("/original_price/converted/curr_id").asInt()).isEqualTo(3);
        assertThat(shop.get(path + "?curr_abbr=JPY").json().at("/price/currency").asText())
                .isEqualTo("JPY");
        assertThat(shop.get(path + "?curr_abbr=XXX").message()).startsWith("Invalid curr_abbr");
    }

    @Test
    void shippingIsAnEmptyObjectWhenUnknown() {
        var listings = shop.get("/users/shop/inventory?per_page=20").json().path("listings");

        assertThat(StreamSupport.stream(listings.spliterator(), false))
                .anyMatch(listing -> listing.path("shipping_price").isEmpty())
                .anyMatch(listing -> listing.path("shipping_price").has("value"))
                .allMatch(listing -> listing.path("shipping_price").isObject());
    }

    @Test
    void strangersSeeWhatIsForSale() {
        assertThat(
                        stranger.get(INVENTORY + "?status=Draft&per_page=100")
                                .column("listings", "/status"))
                .isNotEmpty()
                .containsOnly("For Sale");
        assertThat(shop.get("/users/shop/inventory?per_page=100").column("listings", "/status"))
                .contains("For Sale", "Sold", "Draft");
        assertThat(shop.get("/users/shop/inventory?status=Expired").column("listings", "/status"))
                .containsOnly("Expired");
        assertThat(stranger.get(INVENTORY + "?status=Gone").message())
                .isEqualTo(
                        "Invalid status: expected one of All, Deleted, Draft, Expired, For Sale,"
                                + " Sold, Suspended, Violation.");
        int forSale = stranger.get("/users/shop").json().path("num_for_sale").asInt();
        assertThat(stranger.get("/users/shop/inventory").json().at("/pagination/items").asInt())
                .isEqualTo(forSale);
    }

    /** Recorded in 2026, of inventories and submissions only. */
    @Test
    void inventoriesHaveTheirLinksInAHeaderToo() {
        var page = stranger.get("/users/shop/inventory?per_page=2&page=2");
        var urls = page.json().at("/pagination/urls");

        assertThat(page.header("Link"))
                .contains("<" + urls.path("next").asText() + ">; rel=\"next\"")
                .contains("<" + urls.path("prev").asText() + ">; rel=\"prev\"");
        assertThat(stranger.get("/users/" + USERNAME + "/inventory?per_page=100").header("Link"))
                .isEmpty();
    }

    @Test
    void othersInventoriesEndAtPageOneHundred() {
        var page = "/users/shop/inventory?per_page=1&page=";
        var hundredth = stranger.get(page + 100).json();

        assertThat(hundredth.path("listings")).hasSize(1);
        assertThat(hundredth.at("/pagination/pages").asInt()).isGreaterThan(100);
        assertThat(stranger.get(page + 101).status()).isEqualTo(403);
        assertThat(stranger.get(page + 101).message())
                .isEqualTo("Pagination above 100 disabled for inventories besides your own");
        assertThat(shop.get(page + 101).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "item,/release/title",
        "artist,/release/artist",
        "label,/release/label",
        "catno,/release/catalog_number",
        "status,/status",
        "location,/location"
    })
    void inventoriesSortByText(String key, String pointer) {
        assertThat(lowerCase(sorted(key, "asc").column("listings", pointer))).isSorted();
        assertThat(lowerCase(sorted(key, "desc").column("listings", pointer)))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void inventoriesSortByPriceAndDate() {
        var prices = sorted("price", "asc").column("listings", "/original_price/value");
        var dates = sorted("listed", "asc").column("listings", "/posted");

        assertThat(prices.stream().map(Double::valueOf)).isSorted();
        assertThat(dates.stream().map(OffsetDateTime::parse)).isSorted();
        // Recorded in 2026 of two sellers: without a key, the oldest come first
        assertThat(shop.get("/users/shop/inventory?per_page=100").column("listings", "/posted"))
                .isEqualTo(dates);
    }

    @Test
    void someSortKeysAreForTheOwner() {
        // Recorded in 2026 of the status: not an error, but nothing either
        for (var key : List.of("status", "location")) {
            var seen = stranger.get(INVENTORY + "?sort=" + key).json();
            assertThat(seen.path("listings")).isEmpty();
            assertThat(seen.at("/pagination/items").asInt(-1)).isZero();
        }
        assertThat(stranger.get(INVENTORY + "?sort=x").message())
                .isEqualTo(
                        "Invalid sort: expected one of listed, price, item, artist, label, catno,"
                                + " audio, status, location.");
    }

    private Reply sorted(String key, String order) {
        var query = "?per_page=100&sort=" + key + "&sort_order=" + order;
        return shop.get("/users/shop/inventory" + query);
    }

    private static List<String> lowerCase(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }
}
