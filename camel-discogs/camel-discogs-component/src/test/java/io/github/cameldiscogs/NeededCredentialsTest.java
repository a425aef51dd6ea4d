/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.SampleCall;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ExchangeBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What credentials cannot do is said before Discogs is asked; what they can do is asked. */
class NeededCredentialsTest extends SandboxTestSupport {

    /** What Discogs lets anybody ask, as the reference of its API says. */
    private static final Set<String> FOR_ANYBODY =
            Set.of(
                    "release",
                    "releaseRating",
                    "communityReleaseRating",
                    "releaseStats",
                    "master",
                    "masterVersions",
                    "artist",
                    "artistReleases",
                    "label",
                    "labelReleases",
                    "image",
                    "inventory",
                    "listing",
                    "marketplaceStats",
                    "profile",
                    "submissions",
                    "contributions",
                    "collectionFolders",
                    "collectionFolder",
                    "collectionItems",
                    "collectionItemsByRelease",
                    "collectionFields",
                    "wantlist",
                    "lists",
                    "list");

    private static final Set<String> FOR_APPLICATIONS = Set.of("search", "fee");

    @BeforeEach
    void forgetRequests() {
        sandbox().clearRequests();
    }

    private Exchange call(DiscogsOperation operation, String credentials) {
        var call = new SampleCall(operation, sandbox());
        call.letSandboxAnswer();
        var exchange = ExchangeBuilder.anExchange(context).withBody(call.neededBody()).build();
        exchange.getMessage().getHeaders().putAll(call.neededHeaders());
        return template.send(call.uri() + credentials, exchange);
    }

    private void assertSent(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        assertThat(sandbox().requests()).isNotEmpty();
    }

    private void assertRefused(Exchange exchange, String... words) {
        assertThat(exchange.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContainingAll(words);
        assertThat(sandbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUTHORIZE_URL", "ACCESS_TOKEN"})
    void areNoneForWhatAnybodyMayAsk(DiscogsOperation operation) {
        var exchange = call(operation, "");

        if (FOR_ANYBODY.contains(operation.uriName())) {
            assertSent(exchange);
        } else if (FOR_APPLICATIONS.contains(operation.uriName())) {
            assertRefused(exchange, "needs credentials, those of an application", "none are given");
        } else {
            assertRefused(exchange, "needs the credentials of a user, and none are given");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUTHORIZE_URL", "ACCESS_TOKEN"})
    void areNoUsersWithKeyAndSecret(DiscogsOperation operation) {
        var exchange = call(operation, "?consumerKey=a&consumerSecret=b");

        if (FOR_ANYBODY.contains(operation.uriName())
                || FOR_APPLICATIONS.contains(operation.uriName())) {
            assertSent(exchange);
        } else {
            assertRefused(
                    exchange,
                    "needs the credentials of a user",
                    "those given (consumerKey, consumerSecret) belong to an application",
                    "userToken");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUTHORIZE_URL", "ACCESS_TOKEN"})
    void areEnoughFromAUser(DiscogsOperation operation) {
        assertSent(call(operation, "?userToken=a"));
        assertSent(
                call(
                        operation,
                        "?consumerKey=a&consumerSecret=b&accessToken=c&accessTokenSecret=d"));
    }

    @Test
    void areThoseThatAStrategyOfOnesOwnSays() {
        context.getRegistry().bind("own", (AuthStrategy) sent -> "x");

        assertSent(call(DiscogsOperation.ORDERS, "?authStrategy=#own"));
    }

    @Test
    void areNamedByAnAccount() {
        component().setConsumerKey(DiscogsSandbox.CONSUMER_KEY);
        component().setConsumerSecret(DiscogsSandbox.CONSUMER_SECRET);
        component().setTokenStore(new InMemoryTokenStore());

        for (var operation : List.of("orders", "profile")) {
            assertThat(call("discogs:" + operation, Map.of()).getException())
                    .isInstanceOf(DiscogsRequestException.class)
                    .hasMessageContaining("or by the header CamelDiscogsAccount, which is missing");
        }
        assertThat(sandbox().requests()).isEmpty();
    }
}
