/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What the web server does before Camel: all answers get the headers that protect them, also those
 * that the server makes by itself, and the style sheet needs none of the threads that pages need.
 */
final class FrontDoor {

    private static final int BEFORE_ROUTES = -1;

    private final String contentSecurityPolicy;
    private final String css;

    /**
     * @param apiUrl origin of the covers, when it is a stand-in for Discogs
     * @param websiteUrl origin of the page to which the sign-in form leads
     */
    FrontDoor(String apiUrl, String websiteUrl) {
        this.contentSecurityPolicy =
                "default-src 'none'; style-src 'self'; img-src 'self' data: https://*.discogs.com %s;"
                                .formatted(apiUrl)
                        + " form-action 'self' %s; base-uri 'none'; frame-ancestors 'none'"
                                .formatted(websiteUrl);
        this.css = resource("/web/style.css");
    }

    void openIn(Router router) {
        router.route()
                .order(BEFORE_ROUTES)
                .handler(
                        request -> {
                            protect(request.response());
                            if (request.request().method().name().equals("GET")
                                    && request.request().path().equals("/style.css")) {
                                styleSheet(request.response());
                            } else {
                                request.next();
                            }
                        });
    }

    private void protect(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", contentSecurityPolicy)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff");
    }

    private void styleSheet(HttpServerResponse response) {
        response.putHeader("Content-Type", "text/css; charset=utf-8")
                .putHeader("Cache-Control", "max-age=3600")
                .end(css);
    }

    private static String resource(String path) {
        try (var in = FrontDoor.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
