/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.local;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.examples.manyaccounts.accounts.Accounts;
import org.apache.camel.builder.RouteBuilder;

/** Users who have let the application act for them before it starts. */
final class SignIns extends RouteBuilder {

    private final LocalDiscogs discogs;

    SignIns(LocalDiscogs discogs) {
        this.discogs = discogs;
    }

    @Override
    public void configure() {
        from("timer:sign-ins?repeatCount=1&delay=0")
                .routeId("sign-ins")
                .process(exchange -> signIn());
    }

    private void signIn() {
        var tokens =
                getContext()
                        .getComponent("discogs", DiscogsComponent.class)
                        .getConfiguration()
                        .getTokenStore();
        var accounts = getContext().getRegistry().findSingleByType(Accounts.class);
        for (var username : discogs.usernames()) {
            tokens.saveAccessToken(username, LocalDiscogs.token(username));
            accounts.add(username, null);
        }
    }
}
