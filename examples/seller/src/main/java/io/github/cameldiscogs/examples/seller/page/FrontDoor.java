/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the web server does before Camel: whoever comes under another name than this machine's, or
 * sends a form from another site, stays outside, and all answers get the headers that protect them.
 */
public final class FrontDoor implements CamelConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

    private static final int BEFORE_ROUTES = -1;
    private static final int FORBIDDEN = 403;
    private static final int MISDIRECTED = 421;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    /** Another name that leads here was made by a site that wants to read the page. */
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES =
            Map.of(
                    "/style.css", "text/css; charset=utf-8",
                    "/slip.css", "text/css; charset=utf-8",
                    "/refresh.js", "text/javascript; charset=utf-8");

    @Override
    public void configure(CamelContext camelContext) throws Exception {
        // Before the first route is open, the server has its router
        camelContext.addStartupListener((context, alreadyStarted) -> openIn(router(context)));
    }

    private static VertxPlatformHttpRouter router(CamelContext context) {
        var port = Integer.parseInt(context.resolvePropertyPlaceholders("{{page.port}}"));
        return VertxPlatformHttpRouter.lookup(
                context, VertxPlatformHttpRouter.getRouterNameFromPort(port));
    }

    private static void openIn(VertxPlatformHttpRouter router) {
        router.route().order(BEFORE_ROUTES).handler(FrontDoor::receive);
        LOG.info("The page is at http://localhost:{}", router.getServer().getPort());
    }

    private static void receive(RoutingContext context) {
        var request = context.request();
        protect(request.response());
        if (!isForThisMachine(request)) {
            refuse(request, MISDIRECTED, "The shop is at http://localhost only.");
        } else if (!isRead(request) && !isFromOwnPage(request)) {
            refuse(request, FORBIDDEN, "This form is not one of the shop's own pages.");
        } else if (hasParts(request)) {
            refuse(request, UNSUPPORTED_MEDIA_TYPE, "No form of the shop has files.");
        } else if (isRead(request) && TYPES.containsKey(request.path())) {
            request.response()
                    .putHeader("Content-Type", TYPES.get(request.path()))
                    .end(resource("/web" + request.path()));
        } else {
            context.next();
        }
    }

    private static boolean isForThisMachine(HttpServerRequest request) {
        var authority = request.authority();
        return authority != null && NAMES.contains(authority.host().toLowerCase(Locale.ROOT));
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    /** Each browser says where a form comes from, in one of two headers at least. */
    private static boolean isFromOwnPage(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        var site = request.getHeader("Sec-Fetch-Site");
        if (origin == null && site == null) {
            return false;
        }
        return (origin == null || origin.equalsIgnoreCase("http://" + request.authority()))
                && (site == null || site.equals("same-origin"));
    }

    private static boolean hasParts(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static void refuse(HttpServerRequest request, int status, String words) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                // What is left of the request is not read
                .putHeader("Connection", "close")
                .end(words + "\n");
    }

    private static void protect(HttpServerResponse response) {
        // The origin of a form travels only with a policy that lets it
        response.putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("X-Content-Type-Options", "nosniff");
    }

    private static String resource(String path) {
        try (var in = FrontDoor.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
