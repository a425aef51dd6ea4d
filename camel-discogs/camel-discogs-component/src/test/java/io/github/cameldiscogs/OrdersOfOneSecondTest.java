/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.ConsumerTestSupport;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders are sorted by their last activity, which Discogs tells by the second. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OrdersOfOneSecondTest extends ConsumerTestSupport {

    /** More than two pages. */
    private static final int ORDERS = 230;

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.clock(Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void areToldWhereverTheyStandAmongThoseOfTheirSecond() throws Exception {
        var shop = sandbox().shop(DiscogsSandbox.USERNAME);
        var orders =
                IntStream.range(0, ORDERS)
                        .mapToObj(any -> shop.order("buyer", shop.addListing(1)))
                        .toList();
        context.getRegistry().bind("changes", new InMemoryChangeStore());
        route(
                "discogs:orders?changes=true&changeStore=#changes&delay=20&initialDelay=0&userToken="
                        + DiscogsSandbox.USER_TOKEN);
        await().until(() -> told().size() >= ORDERS);
        awaitRequests(5);
        int before = told().size();

        for (var order : new String[] {orders.get(0), orders.get(115), orders.get(ORDERS - 1)}) {
            callAsUser("discogs:editOrder?orderId=" + order + "&status=Shipped", Map.of());
            await().untilAsserted(() -> assertThat(lastTold()).isEqualTo(order));
        }

        assertThat(told()).hasSize(before + 3);
    }

    private String lastTold() {
        var told = told();
        return told.get(told.size() - 1)
                .getMessage()
                .getHeader(DiscogsConstants.ITEM_KEY, String.class);
    }
}
