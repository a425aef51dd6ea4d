/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Makes the answers that browsers get. What protects them stands in {@link FrontDoor}. */
final class Answers {

    private static final String HTML = "text/html; charset=utf-8";
    private static final int BUSY = 503;
    private static final int RETRY_AFTER_SECONDS = 60;

    private final Browser browser;

    Answers(Browser browser) {
        this.browser = browser;
    }

    void page(Exchange exchange, int status, String html) {
        var message = answer(exchange, status);
        message.setHeader(Exchange.CONTENT_TYPE, HTML);
        if (status == BUSY) {
            message.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        message.setBody(html);
    }

    /** Sends the browser elsewhere, with a plain GET. */
    void redirect(Exchange exchange, String location) {
        var message = answer(exchange, 303);
        message.setHeader("Location", location);
        message.setBody("");
    }

    /** Lets the browser keep a session from now on. */
    void keep(Exchange exchange, Session session) {
        exchange.getMessage().setHeader("Set-Cookie", browser.cookie(session));
    }

    /** Nothing of what Discogs has answered is left, such as its status. */
    private static Message answer(Exchange exchange, int status) {
        var message = exchange.getMessage();
        var cookie = message.getHeader("Set-Cookie");
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader("Set-Cookie", cookie);
        return message;
    }
}
