/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.util.Locale;
import java.util.stream.Stream;

/** What has just been done. An address of the page names it, and never holds its words. */
enum Notice {
    REPLAYED("The message is back in its queue."),
    ALL_REPLAYED("What had failed is back in its queues."),
    DROPPED("The message is dropped."),
    INVOICE("The invoice is in the queue invoices."),
    SHIPMENT("The shipment is in the queue shipments."),
    CANCELLATION("The cancellation is in the queue cancellations.");

    /** The parameter of an address. */
    static final String PARAMETER = "done";

    private final String words;

    Notice(String words) {
        this.words = words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * HTML with the notice of a code; empty if there is none of that.
     *
     * @param code may be null
     */
    static String html(String code) {
        return Stream.of(values())
                .filter(notice -> notice.code().equals(code))
                .map(notice -> "<p class=\"notice\" role=\"status\">%s</p>".formatted(notice.words))
                .findFirst()
                .orElse("");
    }
}
