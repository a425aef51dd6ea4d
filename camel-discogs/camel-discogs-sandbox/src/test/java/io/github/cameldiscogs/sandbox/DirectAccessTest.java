/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes behind the back of the API show in the API. */
class DirectAccessTest {

    @RegisterExtension
    final DiscogsSandboxExtension discogs =
            DiscogsSandboxExtension.with(DiscogsSandbox.builder().rateLimit(RateLimit.none()));

    private ApiClient owner;

    @BeforeEach
    void connect(DiscogsSandbox sandbox) {
        owner = ApiClient.user(sandbox);
    }

    @Test
    void wantsComeAndGo() {
        var wantlist = discogs.sandbox().wantlist("CRATE_digger");
        var path = "/users/" + USERNAME + "/wants";
        wantlist.add(34_000_000);

        assertThat(wantlist.size()).isEqualTo(61);
        assertThat(wantlist.releaseIds()).hasSize(61).endsWith(34_000_000L);
        assertThat(owner.get(path).json().at("/wants/0/id").asLong()).isEqualTo(34_000_000);
        assertThat(wantlist.remove(34_000_000)).isTrue();
        assertThat(wantlist.remove(34_000_000)).isFalse();
        assertThat(owner.get(path).json().at("/pagination/items").asInt()).isEqualTo(60);
        assertThatThrownBy(() -> wantlist.add(0)).hasMessage("There is no release 0");
    }

    @Test
    void buyersOrderAndWrite() {
        var shop = discogs.sandbox().shop(USERNAME);
        long one = shop.addListing(5);
        long two = shop.addListing(6);
        var id = shop.order("vinyl_friend", one, two);
        var path = "/marketplace/orders/" + id;
        var order = owner.get(path);

        assertThat(shop.listingIds()).contains(one, two);
        assertThat(shop.forSaleIds()).isNotEmpty().doesNotContain(one, two);
        assertThat(order.json().path("status").asText()).isEqualTo("New Order");
        assertThat(order.json().at("/buyer/username").asText()).isEqualTo("vinyl_friend");
        assertThat(order.column("items", "/id")).containsExactly("" + one, "" + two);
        assertThat(owner.get("/marketplace/orders").json().at("/orders/0/id").asText())
                .isEqualTo(id);
        assertThat(owner.get("/marketplace/listings/" + one).json().path("status").asText())
                .isEqualTo("Sold");

        shop.writeAsBuyer(id, "Hello?");
        var newest = owner.get(path + "/messages").json().at("/messages/0");
        assertThat(newest.path("message").asText()).isEqualTo("Hello?");
        assertThat(newest.at("/from/username").asText()).isEqualTo("vinyl_friend");
    }

    @Test
    void buyersPayAndOrdersAreCancelledAndMerged() {
        var shop = discogs.sandbox().shop(USERNAME);
        var paid = shop.order("vinyl_friend", shop.addListing(5));
        var one = shop.order("vinyl_friend", shop.addListing(6));
        var two = shop.order("vinyl_friend", shop.addListing(7), shop.addListing(8));
        var others = shop.order("shellac_sally", shop.addListing(9));

        shop.pay(paid);
        assertThat(status(paid)).isEqualTo("Payment Received");
        assertThatThrownBy(() -> shop.pay(paid))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Order " + paid + " is Payment Received and cannot be paid");

        assertThatThrownBy(() -> shop.merge(one, one)).hasMessageContaining("several orders");
        assertThatThrownBy(() -> shop.merge(one, others)).hasMessageContaining("of one buyer");
        var merged = shop.merge(one, two);
        assertThat(status(one)).isEqualTo("Merged");
        assertThat(status(two)).isEqualTo("Merged");
        assertThat(owner.get("/marketplace/orders/" + merged).column("items", "/release/id"))
                .containsExactly("6", "7", "8");

        shop.setStatus(others, "Cancelled (Per Buyer's Request)");
        assertThat(status(others)).isEqualTo("Cancelled (Per Buyer's Request)");
        assertThatThrownBy(() -> shop.pay(others)).hasMessageContaining("cannot be paid");
        assertThatThrownBy(() -> shop.setStatus(others, "Lost"))
                .hasMessageStartingWith("There is no status Lost, only [New Order, ");
        assertThatThrownBy(() -> shop.pay("1-1")).hasMessage("There is no order 1-1");
    }

    private String status(String order) {
        return owner.get("/marketplace/orders/" + order).json().path("status").asText();
    }

    @Test
    void severalAreSoldTogetherOrNotAtAll() {
        var shop = discogs.sandbox().shop(USERNAME);
        long one = shop.addListing(5);

        assertThatThrownBy(() -> shop.order("friend", one, -1))
                .hasMessage("Listing -1 is not for sale");
        assertThat(owner.get("/marketplace/listings/" + one).json().path("status").asText())
                .isEqualTo("For Sale");
    }

    @Test
    void ordersNeedSomethingForSale() {
        var shop = discogs.sandbox().shop(USERNAME);
        long listing = shop.addListing(5);
        shop.order("friend", listing);

        assertThatThrownBy(() -> shop.order("friend", listing))
                .hasMessage("Listing " + listing + " is not for sale");
        assertThatThrownBy(() -> shop.order("friend")).hasMessageContaining("at least one");
        assertThatThrownBy(() -> shop.writeAsBuyer("1-1", "")).hasMessage("There is no order 1-1");
        assertThatThrownBy(() -> shop.addListing(-1)).hasMessage("There is no release -1");
        assertThat(shop.removeListing(listing)).isTrue();
        assertThat(shop.removeListing(listing)).isFalse();
        assertThat(shop.listingIds()).hasSize(40);
    }

    @Test
    void manyThreadsAddWithoutLosingAnything() {
        var collection = discogs.sandbox().collection(USERNAME);
        var path = "/users/" + USERNAME + "/collection/folders/1/releases/9";
        var added =
                IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> owner.post(path).json().path("instance_id").asLong())
                        .toList();

        assertThat(added).doesNotHaveDuplicates();
        assertThat(collection.size()).isEqualTo(450);
        assertThat(collection.instanceIds().boxed()).containsAll(added);
    }

    @Test
    void unknownUsersAreSaid() {
        assertThatThrownBy(() -> discogs.sandbox().collection("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no account nobody, but [crate_digger, ");
    }
}
