/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.exception.DiscogsAnswerException;
import io.github.cameldiscogs.exception.DiscogsValidationException;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Listing;
import io.github.cameldiscogs.model.Want;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.support.SandboxTestSupport;
import io.github.cameldiscogs.support.Warnings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists over HTTP: what they cost, how they change, where Discogs cuts them. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ListsTest extends SandboxTestSupport {

    private static final int SIZE = 250;
    private static final String SELLER_TOKEN = "big_seller_token";

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(
                        SandboxAccount.named(DiscogsSandbox.USERNAME)
                                .withToken(DiscogsSandbox.USER_TOKEN)
                                .withCollectionSize(SIZE)
                                .withWantlistSize(SIZE)
                                .withInventorySize(SIZE))
                .account(
                        SandboxAccount.named("big_seller")
                                .withToken(SELLER_TOKEN)
                                .withInventorySize(16_000)
                                .withWantlistSize(230));
    }

    private DiscogsItems<?> walk(String uri) {
        var exchange = callAsUser(uri, Map.of());
        assertThat(exchange.getException()).isNull();
        return (DiscogsItems<?>) exchange.getMessage().getBody();
    }

    private static List<Long> keys(DiscogsItems<?> items) {
        var keys = new ArrayList<Long>();
        items.forEach(item -> keys.add(key(item)));
        return keys;
    }

    private static Long key(Object item) {
        if (item instanceof CollectionItem copy) {
            return copy.instanceId();
        }
        return item instanceof Want want ? want.id() : ((Listing) item).id();
    }

    private static boolean asksForAPage(RecordedRequest request) {
        return request.query().contains("per_page=");
    }

    @ParameterizedTest
    @CsvSource({"0, 50", "1, 50", "4, 50", "4, 83", "60, 1"})
    void costAtMostTwoCallsMoreThanTheyHavePages(int prefetch, int perPage) {
        var uri = "discogs:collectionItems?perPage=%d&prefetch=%d".formatted(perPage, prefetch);
        walk(uri).close();
        sandbox().clearRequests();

        assertThat(keys(walk(uri))).hasSize(SIZE);

        int pages = (SIZE + perPage - 1) / perPage;
        assertThat(sandbox().requestCount()).isLessThanOrEqualTo(pages + 2);
    }

    @ParameterizedTest
    @CsvSource({"0, 50, 6", "4, 50, 6", "4, 100, 4", "4, 4, 64", "60, 1, 251"})
    void costOneCallMoreThanTheyHavePages(int prefetch, int perPage, int calls) {
        for (var operation : List.of("collectionItems", "wantlist", "inventory")) {
            var uri = "discogs:%s?perPage=%d&prefetch=%d".formatted(operation, perPage, prefetch);
            walk(uri).close();
            sandbox().clearRequests();

            assertThat(keys(walk(uri))).hasSize(SIZE);

            assertThat(sandbox().requestCount()).as(operation).isEqualTo(calls);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=added"})
    void areReadAtTheSameTime(String sort) {
        var together = new CountDownLatch(3);
        sandbox()
                .beforeRequest(
                        request -> {
                            if (isInTheMiddle(request)) {
                                together.countDown();
                                await(together);
                            }
                        });

        try {
            var uri =
                    "discogs:collectionItems?perPage=10&prefetch=4&maxRetries=0"
                            + "&responseTimeout=300000";
            assertThat(keys(walk(uri + sort))).hasSize(SIZE);
        } finally {
            LongStream.range(0, together.getCount()).forEach(left -> together.countDown());
        }
    }

    /** Neither the first page, which the call reads, nor the last, which tells of the newest. */
    private static boolean isInTheMiddle(RecordedRequest request) {
        var page = Pattern.compile("(?:^|&)page=(\\d+)").matcher(request.query());
        return page.find() && Integer.parseInt(page.group(1)) < SIZE / 10;
    }

    /** Holds an answer back until as many requests have come as are waited for. */
    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What there is to read, and who changes it. */
    enum ChangingList {
        COLLECTION("discogs:collectionItems") {
            @Override
            void add(DiscogsSandbox sandbox, long releaseId) {
                sandbox.collection(DiscogsSandbox.USERNAME).add(releaseId);
            }

            @Override
            void remove(DiscogsSandbox sandbox, long key) {
                sandbox.collection(DiscogsSandbox.USERNAME).remove(key);
            }
        },
        WANTLIST("discogs:wantlist") {
            @Override
            void add(DiscogsSandbox sandbox, long releaseId) {
                sandbox.wantlist(DiscogsSandbox.USERNAME).add(releaseId);
            }

            @Override
            void remove(DiscogsSandbox sandbox, long key) {
                sandbox.wantlist(DiscogsSandbox.USERNAME).remove(key);
            }
        },
        INVENTORY("discogs:inventory") {
            @Override
            void add(DiscogsSandbox sandbox, long releaseId) {
                sandbox.shop(DiscogsSandbox.USERNAME).addListing(releaseId);
            }

            @Override
            void remove(DiscogsSandbox sandbox, long key) {
                sandbox.shop(DiscogsSandbox.USERNAME).removeListing(key);
            }
        };

        private final String uri;

        ChangingList(String uri) {
            this.uri = uri;
        }

        abstract void add(DiscogsSandbox sandbox, long releaseId);

        abstract void remove(DiscogsSandbox sandbox, long key);
    }

    @ParameterizedTest
    @EnumSource(ChangingList.class)
    void areExactWhileTheyChange(ChangingList list) {
        var random = new Random(list.ordinal());
        var uri = list.uri + "?perPage=7&prefetch=";
        var there = new ArrayList<>(keys(walk(uri + 0)));
        change(list, there, random);
        for (int run = 0; run < 10; run++) {
            Set<Long> before;
            synchronized (there) {
                before = new HashSet<>(there);
            }
            var items = walk(uri + random.nextInt(6));

            var given = keys(items);

            synchronized (there) {
                before.retainAll(there);
            }
            assertThat(given).as("run %d", run).doesNotHaveDuplicates().containsAll(before);
            assertThat(items.isExact()).isTrue();
        }
    }

    /** Before each page something is added, or removed, or both, or nothing. */
    private void change(ChangingList list, List<Long> there, Random random) {
        sandbox()
                .beforeRequest(
                        request -> {
                            if (!asksForAPage(request)) {
                                return;
                            }
                            synchronized (there) {
                                for (int added = random.nextInt(3); added > 0; added--) {
                                    list.add(sandbox(), 1 + random.nextInt(1_000));
                                }
                                if (random.nextBoolean() && there.size() > SIZE / 2) {
                                    list.remove(
                                            sandbox(), there.remove(random.nextInt(there.size())));
                                }
                            }
                        });
    }

    @Test
    void areGivenInTheOrderThatTheUserWants() {
        var years = new ArrayList<Integer>();
        walk("discogs:collectionItems?sort=year&sortOrder=asc&perPage=20")
                .forEach(item -> years.add(((CollectionItem) item).basicInformation().year()));

        assertThat(years).hasSize(SIZE).isSorted();
    }

    @Test
    void areGivenInTheDirectionThatTheUserWants() {
        var newestFirst = keys(walk("discogs:collectionItems?perPage=20"));

        var oldestFirst = keys(walk("discogs:collectionItems?sortOrder=asc&perPage=20"));

        assertThat(lastRequest().query()).contains("sort_order=asc").doesNotContain("sort=");
        assertThat(oldestFirst).hasSize(SIZE).startsWith(newestFirst.get(SIZE - 1));
    }

    @Test
    void areReadUnsortedWhereDiscogsRefusesToSort() {
        sandbox()
                .fault(
                        Fault.answer(
                                        400,
                                        "application/json",
                                        "{\"message\": \"Invalid sort: expected one of title.\"}")
                                .on(request -> request.query().contains("sort=added"))
                                .forever());

        assertThat(keys(walk("discogs:wantlist?perPage=20"))).hasSize(SIZE).doesNotHaveDuplicates();
    }

    @Test
    void failAtOnceWhenDiscogsRefusesSomethingElse() {
        sandbox()
                .fault(
                        Fault.answer(422, "application/json", "{\"message\": \"Invalid page.\"}")
                                .onPath(".*/wants")
                                .forever());

        var exchange = callAsUser("discogs:wantlist", Map.of());

        assertThat(exchange.getException()).isInstanceOf(DiscogsValidationException.class);
        assertThat(sandbox().requests()).filteredOn(ListsTest::asksForAPage).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=listed&sortOrder=asc"})
    void tellWhenDiscogsCutsThemForStrangers(String sort) {
        try (var log = new Warnings()) {
            var exchange = callAsUser("discogs:inventory?username=big_seller" + sort, Map.of());

            assertThat(exchange.getMessage().getHeader("CamelDiscogsTruncated")).isEqualTo(true);
            assertThat(exchange.getMessage().getHeader("CamelDiscogsTotalItems", Long.class))
                    .isEqualTo(sandbox().shop("big_seller").forSaleIds().count());
            var items = (DiscogsItems<?>) exchange.getMessage().getBody();
            var given = keys(items);
            assertThat(items.isTruncated()).isTrue();
            assertThat(items.isExact()).isTrue();
            assertThat(given).hasSize(10_000).doesNotHaveDuplicates();
            assertThat(given.stream().mapToLong(Long::longValue).max())
                    .as("the oldest listings are given")
                    .hasValue(listingForSale(10_000));
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .contains("Discogs cuts this list");
        }
    }

    private long listingForSale(int count) {
        return sandbox().shop("big_seller").forSaleIds().skip(count - 1).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=price"})
    void giveTheirOwnerAll(String sort) {
        var uri = "discogs:inventory?userToken=%s%s".formatted(SELLER_TOKEN, sort);
        call(uri + "&page=1", Map.of());
        sandbox().clearRequests();

        var exchange = call(uri, Map.of());

        assertThat(exchange.getMessage().getHeader("CamelDiscogsTruncated")).isNull();
        assertThat(keys((DiscogsItems<?>) exchange.getMessage().getBody()))
                .hasSize(16_000)
                .doesNotHaveDuplicates();
        assertThat(sandbox().requestCount()).isLessThanOrEqualTo(160 + 2);
    }

    @Test
    void tellWhenDiscogsCutsASearch() {
        try (var log = new Warnings()) {
            var exchange = callAsUser("discogs:search?query=e&type=release", Map.of());

            var message = exchange.getMessage();
            assertThat(message.getHeader("CamelDiscogsTotalItems", Integer.class))
                    .isGreaterThan(10_000);
            assertThat(message.getHeader("CamelDiscogsTruncated")).isEqualTo(true);
            assertThat((List<?>) message.getBody(List.class)).hasSize(10_000);
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .contains("Discogs cuts this list");
        }
    }

    @Test
    void giveTheWholeWantlistOfSomebodyElse() {
        var items = walk("discogs:wantlist?username=big_seller");

        assertThat(keys(items)).hasSize(230);
        assertThat(items.isExact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=added"})
    void followNoLinks(String sort) {
        try (var other = DiscogsSandbox.start()) {
            sandbox()
                    .fault(
                            Fault.changedBody(
                                            body ->
                                                    body.replace(
                                                            sandbox().apiUrl(), other.apiUrl()))
                                    .withHeader(
                                            "Link",
                                            "<%s/users/x/collection>; rel=\"next\""
                                                    .formatted(other.apiUrl()))
                                    .on(ListsTest::asksForAPage)
                                    .forever());

            assertThat(keys(walk("discogs:collectionItems?perPage=20" + sort))).hasSize(SIZE);

            assertThat(other.requestCount()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "1, &sort=added", "3, ''", "3, &sort=added"})
    void takeNoOtherPageThanTheyHaveAskedFor(int page, String sort) {
        sandbox()
                .fault(
                        Fault.changedBody(
                                        body ->
                                                body.replaceFirst(
                                                        "\"page\":\\s*%d,".formatted(page),
                                                        "\"page\":2,"))
                                .on(ListsTest::asksForAPage)
                                .forever());

        assertThatThrownBy(
                        () -> {
                            var exchange =
                                    callAsUser(
                                            "discogs:collectionItems?perPage=50&maxRetries=1"
                                                    + sort,
                                            Map.of());
                            if (exchange.getException() != null) {
                                throw exchange.getException();
                            }
                            keys((DiscogsItems<?>) exchange.getMessage().getBody());
                        })
                .isInstanceOf(DiscogsAnswerException.class)
                .hasMessageContaining("it is page 2 instead of page " + page);
    }
}
