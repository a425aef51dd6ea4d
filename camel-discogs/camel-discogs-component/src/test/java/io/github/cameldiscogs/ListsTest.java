/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Listing;
import io.github.cameldiscogs.paging.DiscogsItems;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists over HTTP: what they cost, how they change, where Discogs cuts them. */
class ListsTest extends SandboxTestSupport {

    private static final int SIZE = 250;

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.collectionSize(SIZE)
                .account(
                        SandboxAccount.named("big_seller")
                                .withInventorySize(16_000)
                                .withWantlistSize(230));
    }

    private DiscogsItems<?> walk(String uri) {
        var exchange = callAsUser(uri, Map.of());
        assertThat(exchange.getException()).isNull();
        return (DiscogsItems<?>) exchange.getMessage().getBody();
    }

    private static List<Long> instances(DiscogsItems<?> items) {
        var instances = new ArrayList<Long>();
        items.forEach(item -> instances.add(((CollectionItem) item).instanceId()));
        return instances;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void costAtMostTwoCallsMoreThanTheyHavePages(int prefetch) {
        var uri = "discogs:collectionItems?perPage=50&prefetch=" + prefetch;
        walk(uri).close();
        sandbox().clearRequests();

        assertThat(instances(walk(uri))).hasSize(SIZE);

        assertThat(sandbox().requestCount()).isLessThanOrEqualTo(SIZE / 50 + 2);
    }

    @Test
    void areExactWhileTheyChange() {
        var uri = "discogs:collectionItems?perPage=10";
        var there = new HashSet<>(instances(walk(uri)));
        var collection = sandbox().collection(DiscogsSandbox.USERNAME);
        var removed = removeOneBeforeEachPage(new ArrayList<>(there));

        var items = walk(uri);
        var given = instances(items);

        assertThat(removed).isNotEmpty();
        there.removeAll(removed);
        assertThat(given).doesNotHaveDuplicates().containsAll(there);
        assertThat(items.isExact()).isTrue();
        assertThat(collection.size()).isEqualTo(SIZE - removed.size());
    }

    private Set<Long> removeOneBeforeEachPage(List<Long> instances) {
        var removed = new HashSet<Long>();
        var next = new AtomicInteger();
        sandbox()
                .beforeRequest(
                        request -> {
                            if (request.path().endsWith("/releases")
                                    && next.get() < instances.size()) {
                                var instance = instances.get(next.getAndAdd(7));
                                sandbox().collection(DiscogsSandbox.USERNAME).remove(instance);
                                removed.add(instance);
                            }
                        });
        return removed;
    }

    @Test
    void areGivenInTheOrderThatTheUserWants() {
        var years = new ArrayList<Integer>();
        walk("discogs:collectionItems?sort=year&sortOrder=asc&perPage=20")
                .forEach(item -> years.add(((CollectionItem) item).basicInformation().year()));

        assertThat(years).hasSize(SIZE).isSorted();
    }

    @Test
    void tellWhenDiscogsCutsThemForStrangers() {
        var exchange = callAsUser("discogs:inventory?username=big_seller", Map.of());

        assertThat(exchange.getMessage().getHeader("CamelDiscogsTruncated")).isEqualTo(true);
        var items = (DiscogsItems<?>) exchange.getMessage().getBody();
        assertThat(items.isTruncated()).isTrue();
        var listings = new HashSet<Long>();
        items.forEach(item -> listings.add(((Listing) item).id()));
        assertThat(listings).hasSize(10_000);
    }

    @Test
    void tellWhenDiscogsCutsASearch() {
        var exchange = callAsUser("discogs:search?query=e&type=release&maxItems=5", Map.of());

        var message = exchange.getMessage();
        boolean cut =
                message.getHeader("CamelDiscogsTotalItems", Integer.class)
                        > message.getHeader("CamelDiscogsTotalPages", Integer.class) * 100;
        assertThat(message.getHeader("CamelDiscogsTruncated")).isEqualTo(cut ? true : null);
        assertThat(cut).as("the sandbox finds more than Discogs gives").isTrue();
    }

    @Test
    void giveTheWholeWantlistOfSomebodyElse() {
        var items = walk("discogs:wantlist?username=big_seller");

        var count = new AtomicInteger();
        items.forEach(item -> count.incrementAndGet());
        assertThat(count).hasValue(230);
        assertThat(items.isExact()).isTrue();
    }
}
