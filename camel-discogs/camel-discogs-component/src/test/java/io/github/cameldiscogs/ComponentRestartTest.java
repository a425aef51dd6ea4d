/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routes go on after their component alone was stopped and started. */
class ComponentRestartTest extends SandboxTestSupport {

    private static final String AS_USER = "?userToken=" + DiscogsSandbox.USER_TOKEN;

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:identity").to("discogs:identity" + AS_USER);
                from("direct:items")
                        .to("discogs:collectionItems" + AS_USER + "&perPage=100")
                        .transform(body().convertTo(List.class));
            }
        };
    }

    @BeforeEach
    void callOnceAndRestart() {
        assertThat(call("direct:identity", Map.of()).getException()).isNull();
        var component = context.getComponent("discogs", DiscogsComponent.class);
        component.stop();
        component.start();
    }

    @Test
    void theirCallsAreAnswered() {
        var exchange = call("direct:identity", Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(String.class)).contains(DiscogsSandbox.USERNAME);
    }

    @Test
    void theirListsAreReadToTheEnd() {
        var exchange = call("direct:items", Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(List.class)).hasSize(250);
    }
}
