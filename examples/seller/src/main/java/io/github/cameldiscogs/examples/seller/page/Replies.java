/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Makes the answers that browsers get. What protects them stands in {@link FrontDoor}. */
public final class Replies {

    static final int OK = 200;
    static final int AWAY = 503;

    private static final int SEE_OTHER = 303;
    private static final int RETRY_AFTER_SECONDS = 10;

    private Replies() {}

    /** Answers with a page. */
    public static void page(Exchange exchange, String html) {
        page(exchange, OK, html);
    }

    static void page(Exchange exchange, int status, String html) {
        var message = answer(exchange, status);
        message.setHeader(Exchange.CONTENT_TYPE, "text/html; charset=utf-8");
        if (status == AWAY) {
            message.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        message.setBody(html);
    }

    /** Sends the browser elsewhere, with a plain GET. */
    static void redirect(Exchange exchange, String location) {
        var message = answer(exchange, SEE_OTHER);
        message.setHeader("Location", location);
        message.setBody("");
    }

    /** Nothing of what the browser has sent goes back to it. */
    private static Message answer(Exchange exchange, int status) {
        var message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        return message;
    }
}
