/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.web;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.examples.manyaccounts.Surroundings;
import io.github.cameldiscogs.examples.manyaccounts.accounts.Accounts;
import io.github.cameldiscogs.examples.oauthweb.Application;
import io.github.cameldiscogs.examples.oauthweb.PublicUrl;
import io.github.cameldiscogs.examples.oauthweb.Settings;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of the example oauth-web, with the token store and the budget of all processes.
 * Somebody waits for each of their calls, so these are interactive: they go before those of
 * readers, who also leave them some requests of each window.
 */
public final class WebPages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebPages.class);

    private final Application pages;

    private WebPages(Application pages) {
        this.pages = pages;
    }

    /**
     * @param camelContext that of the other roles, which has started
     */
    public static WebPages open(CamelContext camelContext, Surroundings surroundings) {
        var publicUrl =
                new PublicUrl(camelContext.resolvePropertyPlaceholders("{{web.public.url}}"));
        if (surroundings.isSandbox() && !publicUrl.isLoopback()) {
            throw new IllegalArgumentException(
                    "With the stand-in for Discogs anybody can be anybody, so the pages are for this"
                            + " machine only");
        }
        var pages = new Application(settings(camelContext, surroundings, publicUrl));
        pages.start();
        LOG.info("Open {} in a browser to sign in", publicUrl.origin());
        return new WebPages(pages);
    }

    private static Settings settings(
            CamelContext camelContext, Surroundings surroundings, PublicUrl publicUrl) {
        var registry = camelContext.getRegistry();
        var discogs = camelContext.getComponent("discogs", DiscogsComponent.class);
        return new Settings(
                Integer.parseInt(camelContext.resolvePropertyPlaceholders("{{web.port}}")),
                publicUrl,
                surroundings.apiUrl(),
                surroundings.websiteUrl(),
                surroundings.consumerKey(),
                surroundings.consumerSecret(),
                new SigningIn(
                        discogs.getConfiguration().getTokenStore(),
                        registry.findSingleByType(Accounts.class)),
                registry.lookupByNameAndType("rateLimiter", RateLimiter.class),
                Clock.systemUTC());
    }

    @Override
    public void close() {
        pages.close();
    }
}
