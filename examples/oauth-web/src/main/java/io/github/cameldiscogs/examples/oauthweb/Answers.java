/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Makes the answers that browsers get. */
final class Answers {

    private static final String HTML = "text/html; charset=utf-8";

    private final Browser browser;
    private final String contentSecurityPolicy;

    /**
     * @param apiUrl origin of the covers, when it is a stand-in for Discogs
     * @param websiteUrl origin of the page to which the sign-in form leads
     */
    Answers(Browser browser, String apiUrl, String websiteUrl) {
        this.browser = browser;
        this.contentSecurityPolicy =
                "default-src 'none'; style-src 'self'; img-src 'self' data: https://*.discogs.com %s;"
                                .formatted(apiUrl)
                        + " form-action 'self' %s; base-uri 'none'; frame-ancestors 'none'"
                                .formatted(websiteUrl);
    }

    void page(Exchange exchange, int status, String html) {
        var message = answer(exchange, status);
        message.setHeader(Exchange.CONTENT_TYPE, HTML);
        message.setHeader("Content-Security-Policy", contentSecurityPolicy);
        message.setBody(html);
    }

    /** Sends the browser elsewhere, with a plain GET. */
    void redirect(Exchange exchange, String location) {
        var message = answer(exchange, 303);
        message.setHeader("Location", location);
        message.setBody("");
    }

    void styleSheet(Exchange exchange, String css) {
        var message = answer(exchange, 200);
        message.setHeader(Exchange.CONTENT_TYPE, "text/css; charset=utf-8");
        message.setHeader("Cache-Control", "max-age=3600");
        message.setBody(css);
    }

    /** Lets the browser keep a session from now on. */
    void keep(Exchange exchange, Session session) {
        exchange.getMessage().setHeader("Set-Cookie", browser.cookie(session));
    }

    private static Message answer(Exchange exchange, int status) {
        var message = exchange.getMessage();
        var cookie = message.getHeader("Set-Cookie");
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader("Set-Cookie", cookie);
        message.setHeader("Cache-Control", "no-store");
        message.setHeader("Referrer-Policy", "no-referrer");
        message.setHeader("X-Content-Type-Options", "nosniff");
        return message;
    }
}
