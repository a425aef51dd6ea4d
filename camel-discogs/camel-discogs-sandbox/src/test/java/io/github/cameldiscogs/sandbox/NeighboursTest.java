/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The users whom nobody has set up, and the times at which users do things. */
class NeighboursTest {

    private static final String USER = "/users/" + DiscogsSandbox.USERNAME;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-11T11:11:11Z"), ZoneOffset.UTC);
    private static final Instant MIDNIGHT = CLOCK.instant().truncatedTo(ChronoUnit.DAYS);

    @RegisterExtension
    static final DiscogsSandboxExtension DISCOGS =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .clock(CLOCK)
                            .rateLimit(RateLimit.none())
                            .account(
                                    SandboxAccount.named("shellac_sally")
                                            .withToken("sallysToken")
                                            .withCollectionSize(3)));

    private ApiClient stranger;
    private ApiClient user;

    @BeforeEach
    void connect(DiscogsSandbox sandbox) {
        stranger = ApiClient.stranger(sandbox);
        user = ApiClient.user(sandbox);
    }

    @Test
    void whoeverEntersReleasesHasAProfile() {
        for (int release = 1; release <= 40; release++) {
            var community = stranger.get("/releases/" + release).json().path("community");
            for (var contributor : community.path("contributors")) {
                var name = contributor.path("username").asText();
                assertThat(stranger.get("/users/" + name).json().path("username").asText())
                        .isEqualTo(name);
            }
        }
    }

    @Test
    void buyersHaveProfilesAndLiveAtDifferentPlaces() {
        var orders = user.get("/marketplace/orders?sort=created&sort_order=asc").json();
        var addresses = new HashSet<String>();
        for (var order : orders.path("orders")) {
            addresses.add(order.path("shipping_address").asText());
            var buyer = order.path("buyer");
            var profile = stranger.get("/users/" + buyer.path("username").asText());
            assertThat(profile.json().path("id")).isEqualTo(buyer.path("id"));
        }
        assertThat(addresses).hasSizeGreaterThan(5);
        assertThat(times(List.of(orders.path("orders")), "created"))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(time -> time.isBefore(MIDNIGHT))
                .allMatch(time -> time.isAfter(MIDNIGHT.minus(Duration.ofDays(120))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour_records", "plattenkeller"})
    void sellersSellNoFiles(String seller) {
        var listings = stranger.get("/users/" + seller + "/inventory?per_page=100").json();

        assertThat(listings.at("/pagination/items").asInt()).isGreaterThan(100);
        for (var listing : listings.path("listings")) {
            assertThat(listing.at("/release/format").asText()).doesNotContain("File");
        }
    }

    @Test
    void collectorsHaveCollectionsButNoTokens() {
        assertThat(stranger.get("/users/night_owl_tapes").json().path("num_collection").asInt())
                .isEqualTo(900);
        var authorized = stranger.get("/users/Night_Owl_Tapes/collection/folders/0/releases");
        assertThat(authorized.json().path("releases")).isNotEmpty();
    }

    @Test
    void anAccountMayTakeTheNameOfANeighbour() {
        var sally = ApiClient.user(DISCOGS.sandbox(), "sallysToken");

        assertThat(sally.get("/oauth/identity").json().path("username").asText())
                .isEqualTo("shellac_sally");
        assertThat(stranger.get("/users/shellac_sally").json().path("num_collection").asInt())
                .isEqualTo(3);
    }

    @Test
    void anAccountMayTakeTheNameOfANeighbourLater() {
        try (var sandbox = DiscogsSandbox.start()) {
            var before = ApiClient.stranger(sandbox).get("/users/plattenkeller").json();

            sandbox.addAccount(SandboxAccount.named("PlattenKeller").withCollectionSize(4));

            var after = ApiClient.stranger(sandbox).get("/users/plattenkeller").json();
            assertThat(before.path("num_collection").asInt()).isEqualTo(80);
            assertThat(after.path("num_collection").asInt()).isEqualTo(4);
            assertThat(sandbox.users()).extracting(UserView::username).doesNotHaveDuplicates();
            assertThat(sandbox.users()).extracting(UserView::username).contains("PlattenKeller");
        }
    }

    @Test
    void nobodyElseIsThere() {
        assertThat(stranger.get("/users/nobody").status()).isEqualTo(404);
    }

    @Test
    void copiesAreAddedInTheEveningsSeveralOnADay() {
        var times = times(pages(USER + "/collection/folders/0/releases?sort=added"), "date_added");

        assertThat(times).hasSize(250).isSorted().allMatch(time -> time.isBefore(MIDNIGHT));
        assertThat(times.get(249)).isAfter(MIDNIGHT.minus(Duration.ofDays(200)));
        assertHuman(times);
    }

    @Test
    void wantsAndListingsAreAddedByPeopleToo() {
        assertHuman(times(pages(USER + "/wants?sort=added"), "date_added"));
        assertHuman(times(pages(USER + "/inventory?sort=listed"), "posted"));
    }

    @Test
    void nobodyOwnsWhatIsNotOutYet() {
        for (var page : pages(USER + "/collection/folders/0/releases?sort=added")) {
            for (var copy : page) {
                int added = OffsetDateTime.parse(copy.path("date_added").asText()).getYear();
                assertThat(copy.at("/basic_information/year").asInt()).isLessThanOrEqualTo(added);
            }
        }
    }

    /** Several things on some days, and different times between the days. */
    private static void assertHuman(List<Instant> times) {
        var days =
                times.stream().map(time -> time.truncatedTo(ChronoUnit.DAYS)).distinct().toList();
        Set<Duration> pauses = new HashSet<>();
        for (int i = 1; i < days.size(); i++) {
            pauses.add(Duration.between(days.get(i - 1), days.get(i)));
        }
        assertThat(days).hasSizeLessThan(times.size());
        assertThat(pauses).hasSizeGreaterThan(5);
    }

    private List<JsonNode> pages(String path) {
        var pages = new ArrayList<JsonNode>();
        int count;
        do {
            var page = user.get(path + "&per_page=100&page=" + (pages.size() + 1)).json();
            count = page.at("/pagination/pages").asInt();
            pages.add(
                    page.path(
                            page.has("releases")
                                    ? "releases"
                                    : page.has("wants") ? "wants" : "listings"));
        } while (pages.size() < count);
        return pages;
    }

    private static List<Instant> times(List<JsonNode> pages, String field) {
        var times = new ArrayList<Instant>();
        for (var page : pages) {
            page.forEach(
                    item -> times.add(OffsetDateTime.parse(item.path(field).asText()).toInstant()));
        }
        return times;
    }
}
