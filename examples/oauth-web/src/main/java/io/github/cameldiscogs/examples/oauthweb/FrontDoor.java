/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the web server does before Camel: all answers get the headers that protect them, also those
 * that the server makes by itself, the style sheet needs none of the threads that pages need, and
 * nothing is stored for those who send files: no form has any.
 */
final class FrontDoor {

    private static final int BEFORE_ROUTES = -1;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

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
                            if (isForStyleSheet(request.request())) {
                                styleSheet(request.response());
                            } else if (hasParts(request.request())) {
                                request.response().setStatusCode(UNSUPPORTED_MEDIA_TYPE).end();
                            } else {
                                request.next();
                            }
                        });
    }

    private static boolean isForStyleSheet(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) && request.path().equals("/style.css");
    }

    private static boolean hasParts(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
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
