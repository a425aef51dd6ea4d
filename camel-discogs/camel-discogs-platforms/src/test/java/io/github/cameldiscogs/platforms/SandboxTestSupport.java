/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import org.apache.camel.CamelContext;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;

/** A Camel context whose component talks to a sandbox of its own. */
abstract class SandboxTestSupport extends CamelTestSupport {

    private DiscogsSandbox sandbox;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var builder = DiscogsSandbox.builder().rateLimit(RateLimit.none());
        prepare(builder);
        sandbox = builder.start();
        var context = super.createCamelContext();
        context.getComponent("discogs", DiscogsComponent.class)
                .getConfiguration()
                .setApiUrl(sandbox.apiUrl());
        context.getPropertiesComponent()
                .addInitialProperty("discogs.token", DiscogsSandbox.USER_TOKEN);
        return context;
    }

    /** Lets a test choose what the sandbox holds. */
    protected void prepare(DiscogsSandbox.Builder builder) {}

    protected DiscogsSandbox sandbox() {
        return sandbox;
    }

    @AfterEach
    void closeSandbox() {
        sandbox.close();
    }
}
