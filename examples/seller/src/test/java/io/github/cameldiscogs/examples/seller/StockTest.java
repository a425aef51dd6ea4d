/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static io.github.cameldiscogs.examples.seller.RunningShop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.examples.seller.failures.Queues;
import io.github.cameldiscogs.examples.seller.stock.Copies;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import jakarta.jms.JMSException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever changes in stock, the listings on Discogs follow. */
class StockTest {

    @TempDir Path folder;

    private DiscogsSandbox sandbox;
    private RunningShop shop;
    private Shelf shelf;

    @BeforeEach
    void start() {
        sandbox = DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();
        start(Map.of());
    }

    private void start(Map<String, String> settings) {
        shop = RunningShop.start(sandbox, folder, settings);
        shelf = new Shelf(shop);
    }

    @AfterEach
    void stop() {
        shop.close();
        sandbox.close();
    }

    @Test
    void aCopyIsListedChangedAndTakenOff() {
        shelf.put("A-1", 249504, "12.50");
        soon().untilAsserted(() -> assertThat(shelf.listings("A-1")).hasSize(1));
        var listing = shelf.listings("A-1").get(0);
        assertThat(listing.price().value()).isEqualByComparingTo("12.50");
        assertThat(listing.condition()).isEqualTo("Near Mint (NM or M-)");
        assertThat(listing.comments()).isEqualTo("Plays well, \u201cas new\u201d");

        shelf.update("A-1", "price = 11, comments = NULL, location = 'B 12'");
        soon().untilAsserted(
                        () -> {
                            var changed = shelf.listings("A-1").get(0);
                            assertThat(changed.price().value()).isEqualByComparingTo("11");
                            assertThat(changed.comments()).isEmpty();
                            assertThat(changed.location()).isEqualTo("B 12");
                            assertThat(changed.id()).isEqualTo(listing.id());
                        });

        assertThat(copies().takeAtTill("A-1", "17")).isTrue();
        soon().untilAsserted(() -> assertThat(shelf.listings("A-1")).isEmpty());
        shelf.assertThatDiscogsFollows();
    }

    @Test
    void whatIsSoldOnDiscogsIsTakenOffTheStockAndListedAnewWhenItComesBack() {
        shelf.put("A-1", 249504, "12.50");
        soon().until(() -> shelf.listings("A-1").size() == 1);
        long sold = shelf.listings("A-1").get(0).id();
        shelf.update("A-1", "location = ''");
        var order = shop.discogs().order("shellac_sally", sold);
        soon().untilAsserted(() -> assertThat(shelf.holder("A-1")).isEqualTo(order));
        assertThat(WebClient.of(shop).get("/orders/" + order).body())
                .contains("The copy is for this order · A-1, no place known");
        shelf.assertThatDiscogsFollows();
        assertThat(shelf.listings("A-1")).isEmpty();

        shop.discogs().setStatus(order, "Cancelled (Per Buyer's Request)");

        soon().untilAsserted(() -> assertThat(shelf.listings("A-1")).hasSize(1));
        assertThat(shelf.listings("A-1").get(0).id()).isNotEqualTo(sold);
        shelf.assertThatDiscogsFollows();
    }

    /** No listing can be turned into one of another release. */
    @Test
    void aCopyThatIsOfAnotherReleaseIsListedAnew() {
        shelf.put("A-1", 249504, "12.50");
        soon().until(() -> shelf.listings("A-1").size() == 1);
        long before = shelf.listings("A-1").get(0).id();

        shelf.update("A-1", "release_id = 1");

        soon().untilAsserted(
                        () ->
                                assertThat(shelf.listings("A-1"))
                                        .singleElement()
                                        .satisfies(
                                                listing -> {
                                                    assertThat(listing.id()).isNotEqualTo(before);
                                                    assertThat(listing.release().id()).isEqualTo(1);
                                                }));
        shelf.assertThatDiscogsFollows();
        assertThat(shelf.listings("A-1")).hasSize(1);
    }

    /** Between two looks at the orders. */
    @Test
    void whatIsOrderedAndCancelledInAMomentIsListedAnew() {
        shelf.put("A-1", 249504, "12.50");
        soon().until(() -> shelf.listings("A-1").size() == 1);
        shop.stop("order-changes");
        var order = shop.discogs().order("shellac_sally", shelf.listings("A-1").get(0).id());
        shop.discogs().setStatus(order, "Cancelled (Per Buyer's Request)");

        shop.start("order-changes");

        soon().untilAsserted(() -> assertThat(shelf.listings("A-1")).hasSize(1));
        shelf.assertThatDiscogsFollows();
    }

    /** The order of the merged ones is over before anybody has told of it. */
    @Test
    void whatIsMergedAndCancelledInAMomentIsListedAnew() {
        shelf.put("A-1", 249504, "12.50");
        shelf.put("A-2", 249504, "12.50");
        soon().until(() -> shelf.listings().size() == 2);
        var orders = new ArrayList<String>();
        for (var sku : List.of("A-1", "A-2")) {
            orders.add(shop.discogs().order("shellac_sally", shelf.listings(sku).get(0).id()));
            soon().until(() -> !shelf.holder(sku).isEmpty());
        }
        shop.stop("order-changes");
        var merged = shop.discogs().merge(orders.get(0), orders.get(1));
        shop.discogs().setStatus(merged, "Cancelled (Per Buyer's Request)");

        shop.start("order-changes");

        soon().untilAsserted(() -> assertThat(shelf.listings()).hasSize(2));
        shelf.assertThatDiscogsFollows();
        assertThat(shelf.listings("A-1")).hasSize(1);
        assertThat(shelf.listings("A-2")).hasSize(1);
    }

    /** One of two copies of an order was sold at the counter; the other one lies on its shelf. */
    @Test
    void whatIsNotMissingIsListedAnewWhenAnotherCopyOfItsOrderIsUnavailable() {
        shelf.put("A-1", 249504, "12.50");
        shelf.put("A-2", 249504, "12.50");
        soon().until(() -> shelf.listings().size() == 2);
        shop.stop("withdrawals");
        assertThat(copies().takeAtTill("A-2", "17")).isTrue();
        var order =
                shop.discogs()
                        .order(
                                "shellac_sally",
                                shelf.listings("A-1").get(0).id(),
                                shelf.listings("A-2").get(0).id());
        soon().untilAsserted(() -> assertThat(shelf.holder("A-1")).isEqualTo(order));
        shop.start("withdrawals");

        shop.discogs().setStatus(order, "Cancelled (Item Unavailable)");

        soon().untilAsserted(() -> assertThat(shelf.holder("A-1")).isEmpty());
        soon().untilAsserted(() -> assertThat(shelf.listings("A-1")).hasSize(1));
        shelf.assertThatDiscogsFollows();
        assertThat(shelf.listings("A-2")).isEmpty();
        assertThat(shelf.holder("A-2")).isEqualTo("till:17");
    }

    /** Somebody has listed a copy by hand that is listed already. */
    @Test
    void whatIsSoldByTwoListingsHasOneHolder() {
        shelf.put("A-1", 249504, "12.50");
        soon().until(() -> shelf.listings("A-1").size() == 1);
        long other = shop.discogs().addListing(249504);
        shop.database()
                .sql("INSERT INTO listed (listing_id, sku) VALUES (:listing, 'A-1')")
                .param("listing", other)
                .update();
        var first = shop.discogs().order("shellac_sally", shelf.listings("A-1").get(0).id());
        soon().untilAsserted(() -> assertThat(shelf.holder("A-1")).isEqualTo(first));

        var second = shop.discogs().order("plattenkeller", other);

        soon().untilAsserted(
                        () ->
                                assertThat(
                                                shop.column(
                                                        "SELECT state FROM order_item WHERE order_id = '"
                                                                + second
                                                                + "'"))
                                        .containsExactly("unavailable"));
        assertThat(shelf.holder("A-1")).isEqualTo(first);
    }

    @Test
    void manyCopiesAreListedChangedAndTakenOffWithOneFileEach() {
        shelf.put(60);
        soon().untilAsserted(() -> assertThat(shelf.listings()).hasSize(60));
        shelf.assertThatDiscogsFollows();
        shelf.updateAll("price = price + 1, location = 'C'");
        soon().untilAsserted(
                        () ->
                                assertThat(shelf.listings())
                                        .allSatisfy(
                                                listing ->
                                                        assertThat(listing.location())
                                                                .isEqualTo("C")));
        shelf.assertThatDiscogsFollows();
        shelf.updateAll("location = NULL");
        soon().untilAsserted(
                        () ->
                                assertThat(shelf.listings())
                                        .allSatisfy(
                                                listing ->
                                                        assertThat(listing.location()).isEmpty()));
        shelf.assertThatDiscogsFollows();
        shelf.updateAll("state = 'missing'");
        soon().untilAsserted(() -> assertThat(shelf.listings()).isEmpty());
        shelf.assertThatDiscogsFollows();

        assertThat(writes())
                .filteredOn(request -> request.path().startsWith("/inventory/upload/"))
                .extracting(RecordedRequest::path)
                .containsExactly(
                        "/inventory/upload/add",
                        "/inventory/upload/change",
                        "/inventory/upload/delete");
        assertThat(writes())
                .filteredOn(request -> request.path().equals("/marketplace/listings"))
                .isEmpty();
    }

    @Test
    void whatAFileDoesNotTakeIsForAPerson() throws JMSException {
        shop.stop("stock-changes");
        shelf.put(60);
        shelf.put("WRONG-1", 999_999_999_999L, "1");
        shelf.put("WRONG-2", 249504, "1");
        shelf.update("WRONG-2", "media_condition = 'Like new'");
        shop.start("stock-changes");

        soon().untilAsserted(() -> assertThat(shelf.listings()).hasSize(60));
        soon().untilAsserted(() -> assertThat(failed()).hasSize(2));

        assertThat(shop.queues().look(Queues.FAILED, 9).get(0).getStringProperty("reason"))
                .isNotBlank();
        assertThat(WebClient.of(shop).get("/failed").body())
                .contains("listings · copy WRONG-1", "listings · copy WRONG-2");
        shelf.update("WRONG-2", "media_condition = 'Mint (M)'");
        soon().untilAsserted(() -> assertThat(shelf.listings("WRONG-2")).hasSize(1));
    }

    /** Discogs has listed it, and nobody knows. */
    @Test
    void aListingIsNotMadeTwiceWhenItsAnswerIsLost() {
        sandbox.fault(post("/marketplace/listings").times(1));
        shelf.put("A-1", 249504, "12.50");

        soon().until(() -> !shelf.listings("A-1").isEmpty());
        shelf.assertThatDiscogsFollows();

        assertThat(shelf.listings("A-1")).hasSize(1);
        assertThat(failed()).isEmpty();
    }

    @Test
    void noListingIsMadeTwiceWhenTheAnswerToAFileIsLost() {
        sandbox.fault(post("/inventory/upload/add").times(1));
        shelf.put(60);

        soon().until(() -> !shelf.listings().isEmpty());
        shelf.assertThatDiscogsFollows();

        assertThat(shelf.listings()).hasSize(60);
        assertThat(failed()).isEmpty();
    }

    /** While a file is refused again and again, one of its copies is listed alone, in doubt. */
    @Test
    void noListingIsMadeTwiceWhenAFileIsRefusedThatAskedForItBefore() {
        shop.close();
        start(Map.of("retry.doubtful", "2000"));
        var refusals = new AtomicInteger();
        sandbox.beforeRequest(
                request -> {
                    if (request.path().equals("/inventory/upload/add")) {
                        refusals.incrementAndGet();
                    }
                });
        sandbox.fault(Fault.emptyAnswer(409).onPath("/inventory/upload/add").forever());
        sandbox.fault(post("/marketplace/listings").times(1));
        shelf.put(60);
        soon().until(() -> refusals.get() > 0);
        shelf.update("S-1", "price = 9");
        soon().until(() -> !shelf.listings("S-1").isEmpty());
        int before = refusals.get();
        soon().until(() -> refusals.get() > before + 2);
        sandbox.clearFaults();

        soon().untilAsserted(() -> assertThat(shelf.listings()).hasSizeGreaterThanOrEqualTo(60));
        shelf.assertThatDiscogsFollows();

        assertThat(shelf.listings("S-1")).hasSize(1);
        assertThat(shelf.listings()).hasSize(60);
    }

    @Test
    void aListingThatNeverCameIsMade() {
        sandbox.fault(
                Fault.emptyAnswer(500)
                        .on(request -> request.path().equals("/marketplace/listings"))
                        .times(1));
        shelf.put("A-1", 249504, "12.50");

        soon().untilAsserted(() -> assertThat(shelf.listings("A-1")).hasSize(1));
        shelf.assertThatDiscogsFollows();
    }

    @Test
    void aListingThatSomebodyElseHasTakenOffIsMadeAnewWhenItChanges() {
        shelf.put("A-1", 249504, "12.50");
        soon().until(() -> shelf.listings("A-1").size() == 1);
        shop.discogs().removeListing(shelf.listings("A-1").get(0).id());

        shelf.update("A-1", "price = 9");

        soon().untilAsserted(() -> assertThat(shelf.listings("A-1")).hasSize(1));
        shelf.assertThatDiscogsFollows();
        assertThat(failed()).isEmpty();
    }

    @Test
    void aListingThatIsGoneNeedsNotBeTakenOff() {
        shelf.put("A-1", 249504, "12.50");
        soon().until(() -> shelf.listings("A-1").size() == 1);
        shop.discogs().removeListing(shelf.listings("A-1").get(0).id());

        copies().takeAtTill("A-1", "17");

        shelf.assertThatDiscogsFollows();
        assertThat(failed()).isEmpty();
    }

    /** The buyer comes after the listing was looked at. */
    @Test
    void aListingThatIsBoughtBeforeItCanBeChangedIsNoFailure() {
        shelf.put("A-1", 249504, "12.50");
        soon().until(() -> shelf.listings("A-1").size() == 1);
        long listing = shelf.listings("A-1").get(0).id();
        var edit = "/marketplace/listings/" + listing;
        sandbox.beforeRequest(
                request -> {
                    if (request.method().equals("POST") && request.path().equals(edit)) {
                        shop.discogs().order("shellac_sally", listing);
                    }
                });

        shelf.update("A-1", "price = 9");

        soon().until(() -> !shelf.holder("A-1").isEmpty());
        shelf.assertThatDiscogsFollows();
        assertThat(failed()).isEmpty();
    }

    @Test
    void whatDiscogsDoesNotTakeIsForAPerson() throws JMSException {
        shelf.put("A-1", 249504, "12.50");
        soon().until(() -> shelf.listings("A-1").size() == 1);

        shelf.update("A-1", "media_condition = 'Like new'");

        soon().untilAsserted(() -> assertThat(failed()).hasSize(1));
        assertThat(shop.queues().look(Queues.FAILED, 9).get(0).getStringProperty("operation"))
                .isEqualTo("editListing");
        shelf.update("A-1", "media_condition = 'Mint (M)'");
        soon().until(() -> shelf.listings("A-1").get(0).condition().equals("Mint (M)"));
    }

    @Test
    void theStockBeginsWithWhatIsOnDiscogs() {
        shop.close();
        long before = shop.discogs().forSaleIds().count();
        start(Map.of("stock.from.discogs", "true"));

        soon().untilAsserted(
                        () ->
                                assertThat(shop.column("SELECT sku FROM stock"))
                                        .hasSize((int) before));
        shelf.assertThatDiscogsFollows();
        assertThat(writes()).isEmpty();
        var sku = shop.column("SELECT sku FROM stock ORDER BY sku").get(0);
        assertThat(copies().takeAtTill(sku, "1")).isTrue();
        shelf.assertThatDiscogsFollows();
        assertThat(shop.discogs().forSaleIds().count())
                .as(
                        ""
                                + writes()
                                + shop.column("SELECT sku || listing_id || state FROM listing")
                                + sku)
                .isEqualTo(before - 1);
    }

    @Test
    void pricesFollowSuggestionsDownToTheFloorAndNoMoreThanAllowed() {
        shop.close();
        start(Map.of("prices.period", "20", "prices.of.day", "2", "prices.percent", "90"));
        for (var sku : List.of("A-1", "A-2", "A-3", "B-1")) {
            shelf.put(sku, 249504, "0.50");
        }
        shelf.updateAll("floor_price = 0.10");
        shelf.update("B-1", "floor_price = NULL");

        soon().untilAsserted(
                        () -> assertThat(shop.column("SELECT sku FROM price_change")).hasSize(2));
        var changed =
                shop.column(
                        "SELECT DISTINCT price FROM stock WHERE sku IN (SELECT sku FROM price_change)");
        assertThat(changed).hasSize(1);
        soon().untilAsserted(
                        () ->
                                assertThat(shelf.listings())
                                        .filteredOn(
                                                listing ->
                                                        listing.price()
                                                                        .value()
                                                                        .compareTo(
                                                                                new java.math
                                                                                        .BigDecimal(
                                                                                        changed.get(
                                                                                                0)))
                                                                == 0)
                                        .hasSize(2));
        assertThat(shop.column("SELECT price FROM stock WHERE sku = 'B-1'"))
                .containsExactly("0.50");
        shelf.assertThatDiscogsFollows();
    }

    private Copies copies() {
        return shop.context().getRegistry().lookupByNameAndType("copies", Copies.class);
    }

    private List<?> failed() {
        return shop.queues().look(Queues.FAILED, 99);
    }

    private List<RecordedRequest> writes() {
        return sandbox.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    private static Fault post(String path) {
        return Fault.closeBeforeAnswer()
                .on(request -> request.method().equals("POST") && request.path().equals(path));
    }
}
