/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import io.github.cameldiscogs.examples.seller.failures.Queues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in the queues.
 *
 * @param depths how many messages each queue has, counted up to {@link #MOST_COUNTED}
 * @param waiting the oldest that wait
 * @param failed the oldest that have failed
 */
record QueueFigures(Map<String, Integer> depths, List<Letter> waiting, List<Letter> failed) {

    /** Messages are counted one by one. */
    static final int MOST_COUNTED = 1_000;

    private static final int MOST_SHOWN = 10;
    private static final List<String> WORK =
            List.of(
                    "orders",
                    "correspondence",
                    "shipments",
                    "invoices",
                    "cancellations",
                    "withdrawals",
                    "listings");

    static QueueFigures read(Queues queues) {
        var depths = new LinkedHashMap<String, Integer>();
        WORK.forEach(queue -> depths.put(queue, queues.count(queue, MOST_COUNTED)));
        depths.put(Queues.WAITING, queues.count(Queues.WAITING, MOST_COUNTED));
        depths.put(Queues.FAILED, queues.count(Queues.FAILED, MOST_COUNTED));
        return new QueueFigures(
                depths,
                letters(queues, Queues.WAITING, 0, MOST_SHOWN),
                letters(queues, Queues.FAILED, 0, MOST_SHOWN));
    }

    static List<Letter> letters(Queues queues, String queue, int skip, int most) {
        return queues.look(queue, skip + most).stream().skip(skip).map(Letter::of).toList();
    }

    int count(String queue) {
        return depths.get(queue);
    }

    /** Such as 12, or 1000+ where counting has ended. */
    static String words(int count) {
        return count < MOST_COUNTED ? String.valueOf(count) : MOST_COUNTED + "+";
    }
}
