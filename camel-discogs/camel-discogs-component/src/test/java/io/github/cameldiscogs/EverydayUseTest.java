/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.model.AddedInstance;
import io.github.cameldiscogs.model.CollectionField;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.CollectionValue;
import io.github.cameldiscogs.model.CreatedListing;
import io.github.cameldiscogs.model.Folder;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.model.ListSummary;
import io.github.cameldiscogs.model.Listing;
import io.github.cameldiscogs.model.Money;
import io.github.cameldiscogs.model.Order;
import io.github.cameldiscogs.model.OrderMessage;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Profile;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.model.SearchResult;
import io.github.cameldiscogs.model.UserList;
import io.github.cameldiscogs.model.UserReleaseRating;
import io.github.cameldiscogs.model.Want;
import io.github.cameldiscogs.request.ItemChange;
import io.github.cameldiscogs.request.ListingDetails;
import io.github.cameldiscogs.request.OrderChange;
import io.github.cameldiscogs.request.WantChange;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of Discogs's clients rely on, against a sandbox that remembers. */
class EverydayUseTest extends SandboxTestSupport {

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:simple")
                        .to("discogs:release?releaseId=1000")
                        .setHeader("title", simple("${body.title}"))
                        .setHeader("artist", simple("${body.artists[0].name}"));
                from("direct:map")
                        .to("discogs:release?releaseId=1000&outputType=Map")
                        .setHeader("title", simple("${body[title]}"))
                        .setHeader("artist", simple("${body[artists][0][name]}"));
                from("direct:json")
                        .to("discogs:release?releaseId=1000&outputType=Json")
                        .unmarshal()
                        .json()
                        .setHeader("title", simple("${body[title]}"))
                        .setHeader("artist", simple("${body[artists][0][name]}"));
            }
        };
    }

    private <T> T read(String uri, Map<String, Object> headers, Object body, Class<T> type) {
        var exchange = send(uri, headers, body);
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(type);
    }

    private <T> T read(String uri, Class<T> type) {
        return read(uri, Map.of(), null, type);
    }

    private Exchange send(String uri, Map<String, Object> headers, Object body) {
        var separator = uri.contains("?") ? "&" : "?";
        var exchange = ExchangeBuilder.anExchange(context).withBody(body).build();
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        return template.send(uri + separator + "userToken=" + DiscogsSandbox.USER_TOKEN, exchange);
    }

    private <T> List<T> all(String uri, Class<T> type) {
        return all(uri, Map.of(), type);
    }

    private <T> List<T> all(String uri, Map<String, Object> headers, Class<T> type) {
        Iterable<?> given = read(uri, headers, null, Iterable.class);
        var items = new ArrayList<T>();
        given.forEach(item -> items.add(type.cast(item)));
        return items;
    }

    private List<SearchResult> firstPage(String uri, Map<String, Object> headers) {
        Page<?> page = read(uri, headers, null, Page.class);
        return page.items().stream().map(SearchResult.class::cast).toList();
    }

    @Test
    void joinsSearchTermsByASpace() {
        firstPage("discogs:search?page=1", Map.of("CamelDiscogsQuery", List.of("night", "ferry")));

        assertThat(lastRequest().query()).contains("q=night%20ferry");
    }

    @Test
    void searchesByField() {
        var wanted = read("discogs:release?releaseId=1000", Release.class);

        var found =
                firstPage(
                        "discogs:search?type=release&page=1",
                        Map.of("CamelDiscogsReleaseTitle", wanted.title()));

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.type()).isEqualTo("release"))
                .allSatisfy(result -> assertThat(result.title()).contains(wanted.title()));
    }

    @Test
    void searchesForTextOfAnyAlphabet() {
        var found =
                firstPage(
                        "discogs:search?page=1",
                        Map.of("CamelDiscogsArtist", "Сигур Рос / Björk & 椎名林檎 + 100%"));

        assertThat(found).isEmpty();
        assertThat(lastRequest().query()).contains("artist=%D0%A1%D0%B8");
    }

    @Test
    void tellsMixedResultsApartByType() {
        var title = read("discogs:release?releaseId=1000", Release.class).title();

        var found = firstPage("discogs:search?page=1", Map.of("CamelDiscogsQuery", title));

        assertThat(found)
                .extracting(SearchResult::type)
                .isSubsetOf("release", "master", "artist", "label")
                .contains("release");
    }

    @Test
    void doesNotFindAPageBeyondTheLast() {
        var exchange = send("discogs:wantlist?page=999", Map.of(), null);

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsNotFoundException.class)
                .hasMessageContaining("Page 999 is outside of valid range [1, 1].");
    }

    @Test
    void addsMovesRatesAndTakesACopyOutOfTheCollection() {
        var added = read("discogs:addToCollection?releaseId=777", AddedInstance.class);
        assertThat(item(added)).isNotNull();
        assertThat(item(added).folderId()).isEqualTo(1).isEqualTo(added.folderId());
        assertThat(added.id()).isEqualTo(777);
        assertThat(added.basicInformation().title())
                .isEqualTo(item(added).basicInformation().title());
        var folder =
                read(
                        "discogs:createCollectionFolder",
                        Map.of(),
                        "{\"name\": \"To sell\"}",
                        Folder.class);

        var place =
                Map.<String, Object>of(
                        "CamelDiscogsReleaseId", 777,
                        "CamelDiscogsInstanceId", added.instanceId(),
                        "CamelDiscogsFolderId", 1);
        send("discogs:editCollectionItem", place, new ItemChange(4, null));
        assertThat(item(added).rating()).isEqualTo(4);
        assertThat(item(added).folderId()).isEqualTo(1);

        send("discogs:editCollectionItem", place, Map.of("folder_id", folder.id()));
        assertThat(item(added).rating()).isEqualTo(4);
        assertThat(item(added).folderId()).isEqualTo(folder.id().intValue());

        var moved = new HashMap<>(place);
        moved.put("CamelDiscogsFolderId", folder.id());
        send("discogs:editCollectionItem?targetFolderId=1", moved, null);
        assertThat(item(added).folderId()).isEqualTo(1);

        var field = all("discogs:collectionFields", CollectionField.class).get(2);
        var note = new HashMap<>(place);
        note.put("CamelDiscogsFieldId", field.id());
        assertThat(
                        send(
                                        "discogs:editCollectionItemField",
                                        note,
                                        Map.of("value", "scratch, side B"))
                                .getException())
                .isNull();
        assertThat(item(added).notes())
                .singleElement()
                .satisfies(kept -> assertThat(kept.value()).isEqualTo("scratch, side B"));
        assertThat(item(added).rating()).isEqualTo(4);

        assertThat(send("discogs:deleteFromCollection", place, null).getMessage().getBody())
                .isNull();
        assertThat(item(added)).isNull();
    }

    private CollectionItem item(AddedInstance added) {
        return all("discogs:collectionItemsByRelease?releaseId=777", CollectionItem.class).stream()
                .filter(item -> item.instanceId().equals(added.instanceId()))
                .findFirst()
                .orElse(null);
    }

    @Test
    void createsRenamesAndDeletesAFolder() {
        var folder = read("discogs:createCollectionFolder?name=Loud", Folder.class);
        var place = Map.<String, Object>of("CamelDiscogsFolderId", folder.id());

        assertThat(
                        read("discogs:editCollectionFolder?name=Quiet", place, null, Folder.class)
                                .name())
                .isEqualTo("Quiet");
        assertThat(read("discogs:collectionFolder", place, null, Folder.class).name())
                .isEqualTo("Quiet");
        send("discogs:deleteCollectionFolder", place, null);

        assertThat(send("discogs:collectionFolder", place, null).getException())
                .isInstanceOf(DiscogsNotFoundException.class);
    }

    @Test
    void keepsTheRatingOfAWantWhoseNotesAreEdited() {
        read("discogs:addToWantlist?releaseId=778&rating=5", Want.class);

        var edited =
                read(
                        "discogs:editWantlistItem?releaseId=778",
                        Map.of(),
                        new WantChange("first pressing", null),
                        Want.class);

        assertThat(lastRequest().bodyText()).isEqualTo("{\"notes\":\"first pressing\"}");
        assertThat(edited.rating()).isEqualTo(5);
        assertThat(edited.notes()).isEqualTo("first pressing");
        assertThat(all("discogs:wantlist", Want.class)).extracting(Want::id).contains(778L);
        send("discogs:deleteFromWantlist?releaseId=778", Map.of(), null);
        assertThat(all("discogs:wantlist", Want.class)).extracting(Want::id).doesNotContain(778L);
    }

    @Test
    void ratesARelease() {
        read("discogs:setReleaseRating?releaseId=780&rating=4", UserReleaseRating.class);
        assertThat(read("discogs:releaseRating?releaseId=780", UserReleaseRating.class).rating())
                .isEqualTo(4);

        send("discogs:deleteReleaseRating?releaseId=780", Map.of(), null);

        assertThat(read("discogs:releaseRating?releaseId=780", UserReleaseRating.class).rating())
                .isZero();
    }

    @Test
    void changesOfAListingWhatHasChanged() {
        var created =
                read(
                        "discogs:createListing",
                        Map.of(),
                        ListingDetails.builder()
                                .releaseId(779)
                                .condition("very good plus (vg+)")
                                .price(new BigDecimal("12.50"))
                                .comments("plays fine")
                                .allowOffers(true)
                                .status("Draft")
                                .weight("auto")
                                .build(),
                        CreatedListing.class);
        var place = Map.<String, Object>of("CamelDiscogsListingId", created.listingId());

        assertThat(send("discogs:editListing?allowOffers=false", place, null).getException())
                .isNull();

        assertThat(lastRequest().bodyText()).isEqualTo("{\"allow_offers\":false}");
        var listing = read("discogs:listing", place, null, Listing.class);
        assertThat(listing.allowOffers()).isFalse();
        assertThat(listing.comments()).isEqualTo("plays fine");
        assertThat(listing.condition()).isEqualTo("Very Good Plus (VG+)");
        assertThat(listing.status()).isEqualTo("Draft");
        assertThat(listing.price().value()).isEqualByComparingTo("12.50");
        send("discogs:deleteListing", place, null);
        assertThat(send("discogs:listing", place, null).getException())
                .isInstanceOf(DiscogsNotFoundException.class);
    }

    @Test
    void changesOrdersAndWritesMessages() {
        var order =
                all("discogs:orders", Order.class).stream()
                        .filter(each -> each.nextStatus().contains("Invoice Sent"))
                        .findFirst()
                        .orElseThrow();
        var place = Map.<String, Object>of("CamelDiscogsOrderId", order.id());

        var invoiced =
                read(
                        "discogs:editOrder",
                        place,
                        new OrderChange(null, BigDecimal.ZERO),
                        Order.class);
        assertThat(lastRequest().bodyText()).isEqualTo("{\"shipping\":0}");
        assertThat(invoiced.status()).isEqualTo("Invoice Sent");
        assertThat(invoiced.shipping().value()).isEqualByComparingTo("0");

        var written =
                read(
                        "discogs:addOrderMessage",
                        place,
                        Map.of("message", "Thank you.", "status", "payment received"),
                        OrderMessage.class);
        assertThat(written.message()).endsWith("Thank you.");
        assertThat(read("discogs:order", place, null, Order.class).status())
                .isEqualTo("Payment Received");
        var messages = all("discogs:orderMessages", place, OrderMessage.class);
        assertThat(messages).extracting(OrderMessage::message).contains(written.message());
    }

    @Test
    void writesThePriceOfAFeeWithFourDecimals() {
        var fee = read("discogs:fee?price=10", Money.class);
        assertThat(lastRequest().path()).isEqualTo("/marketplace/fee/10.0000");
        assertThat(fee.value()).isPositive();

        read("discogs:fee?price=12.5&currency=eur", Money.class);
        assertThat(lastRequest().path()).isEqualTo("/marketplace/fee/12.5000/EUR");
    }

    @Test
    void tellsTheValueOfACollectionAsText() {
        var value = read("discogs:collectionValue", CollectionValue.class);

        assertThat(value.median()).matches("\\D+[\\d,]+\\.\\d\\d");
    }

    @Test
    void hasTheSameUserAsIdentityAndProfile() {
        var identity = read("discogs:identity", Identity.class);
        var profile = read("discogs:profile", Profile.class);

        assertThat(profile.id()).isEqualTo(identity.id());
        assertThat(profile.username()).isEqualTo(identity.username());
        var edited = read("discogs:editProfile?location=Lisboa", Profile.class);
        assertThat(edited.location()).isEqualTo("Lisboa");
        assertThat(edited.name()).isEqualTo(profile.name());
    }

    @Test
    void readsTheRestOfTheDatabase() {
        var release = read("discogs:release?releaseId=1000", Release.class);
        for (var operation :
                List.of(
                        "communityReleaseRating",
                        "releaseStats",
                        "marketplaceStats",
                        "priceSuggestions")) {
            assertThat(read("discogs:" + operation + "?releaseId=1000", Object.class)).isNotNull();
        }
        var artist = release.artists().get(0).id();
        var label = release.labels().get(0).id();
        assertThat(read("discogs:artist?artistId=" + artist, Object.class)).isNotNull();
        assertThat(all("discogs:artistReleases?artistId=" + artist, Object.class)).isNotEmpty();
        assertThat(read("discogs:label?labelId=" + label, Object.class)).isNotNull();
        assertThat(all("discogs:labelReleases?maxItems=5&labelId=" + label, Object.class))
                .isNotEmpty();
        assertThat(read("discogs:master?masterId=1", Object.class)).isNotNull();
        assertThat(all("discogs:masterVersions?masterId=1", Object.class)).isNotEmpty();
        assertThat(all("discogs:inventory", Listing.class)).isNotEmpty();
        assertThat(all("discogs:contributions", Object.class)).isNotNull();
        assertThat(all("discogs:submissions", Object.class)).isNotEmpty();
        var lists = all("discogs:lists", ListSummary.class);
        var list = read("discogs:list?listId=" + lists.get(0).id(), UserList.class);
        assertThat(list.name()).isEqualTo(lists.get(0).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:simple", "direct:map", "direct:json"})
    void opensAnswersToTheSimpleLanguage(String route) {
        var release = read("discogs:release?releaseId=1000", Release.class);

        var answer = template.send(route, exchange -> {}).getMessage();

        assertThat(answer.getHeader("title")).isEqualTo(release.title());
        assertThat(answer.getHeader("artist")).isEqualTo(release.artists().get(0).name());
    }
}
