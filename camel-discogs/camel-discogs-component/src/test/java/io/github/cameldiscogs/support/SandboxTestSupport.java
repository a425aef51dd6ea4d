/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.DiscogsConfiguration;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;

/** A Camel context whose component talks to a sandbox of its own. */
public abstract class SandboxTestSupport extends CamelTestSupport {

    private DiscogsSandbox sandbox;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var builder = DiscogsSandbox.builder().rateLimit(RateLimit.none());
        prepare(builder);
        sandbox = builder.start();
        var context = super.createCamelContext();
        var configuration =
                context.getComponent("discogs", DiscogsComponent.class).getConfiguration();
        configuration.setApiUrl(sandbox.apiUrl());
        configuration.setWebsiteUrl(sandbox.websiteUrl());
        return context;
    }

    /** Lets a test choose what the sandbox holds. */
    protected void prepare(DiscogsSandbox.Builder builder) {}

    @AfterEach
    public void closeSandbox() {
        sandbox.close();
    }

    protected DiscogsSandbox sandbox() {
        return sandbox;
    }

    protected DiscogsConfiguration component() {
        return context.getComponent("discogs", DiscogsComponent.class).getConfiguration();
    }

    /** Calls an endpoint as the sandbox's default user. */
    protected Exchange callAsUser(String uri, Map<String, Object> headers) {
        var separator = uri.contains("?") ? "&" : "?";
        return call(uri + separator + "userToken=" + DiscogsSandbox.USER_TOKEN, headers);
    }

    protected Exchange call(String uri, Map<String, Object> headers) {
        var exchange = ExchangeBuilder.anExchange(context).build();
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        return template.send(uri, exchange);
    }

    protected RecordedRequest lastRequest() {
        var requests = sandbox.requests();
        return requests.get(requests.size() - 1);
    }

    /** A header of the last request; null when it was not sent. */
    protected String sentHeader(String name) {
        return lastRequest().header(name).orElse(null);
    }
}
