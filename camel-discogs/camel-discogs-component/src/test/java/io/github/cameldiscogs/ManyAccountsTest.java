/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException.Reason;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.model.Profile;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.support.ManualClock;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One application that acts for many users: the dance with a token store, and calls after it. */
class ManyAccountsTest extends SandboxTestSupport {

    private static final String ACCOUNT = DiscogsConstants.ACCOUNT;
    private static final int ACCOUNTS = 1_000;
    private static final List<String> NAMES =
            IntStream.range(0, ACCOUNTS).mapToObj(i -> "collector" + i).toList();

    private final ManualClock clock = new ManualClock();
    private final InMemoryTokenStore store = new InMemoryTokenStore(clock);
    private final List<String> revoked = new ArrayList<>();

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        for (var name : NAMES) {
            builder.account(SandboxAccount.named(name).withCollectionSize(1))
                    .accessToken(name, token(name).token(), token(name).secret());
        }
    }

    private static AccessToken token(String name) {
        return new AccessToken(name + "-token", name + "-secret");
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                component().setConsumerKey(DiscogsSandbox.CONSUMER_KEY);
                component().setConsumerSecret(DiscogsSandbox.CONSUMER_SECRET);
                component().setTokenStore(store);
                from("direct:begin").to("discogs:authorizeUrl");
                from("direct:finish").to("discogs:accessToken");
                from("direct:identity").to("discogs:identity");
                from("direct:profile").to("discogs:profile");
            }
        };
    }

    @BeforeEach
    void listen() {
        store.setRevocationListener(revoked::add);
        sandbox().clearRequests();
    }

    private RequestToken begin() {
        return template.requestBody("direct:begin", null, RequestToken.class);
    }

    private Exchange finish(String requestToken, String verifier) {
        return call(
                "direct:finish",
                Map.of(
                        "CamelDiscogsRequestToken", requestToken,
                        "CamelDiscogsVerifier", verifier));
    }

    private Identity identity(String account) {
        return template.requestBodyAndHeader(
                "direct:identity", null, ACCOUNT, account, Identity.class);
    }

    private static void assertReason(Exchange exchange, Reason reason) {
        assertThat(exchange.getException())
                .asInstanceOf(type(DiscogsAuthorizationException.class))
                .extracting(DiscogsAuthorizationException::getReason)
                .isEqualTo(reason);
    }

    @Test
    void savesTheTokenUnderTheUsername() {
        var requestToken = begin();
        var verifier = sandbox().authorize(requestToken.token(), "collector7");

        var exchange = finish(requestToken.token(), verifier);

        assertThat(exchange.getMessage().getHeader(ACCOUNT)).isEqualTo("collector7");
        assertThat(store.accessToken("collector7"))
                .contains(exchange.getMessage().getBody(AccessToken.class));
        assertThat(identity("collector7").username()).isEqualTo("collector7");
    }

    @Test
    void savesTheTokenUnderTheAccountThatTheHeaderNames() {
        var requestToken = begin();
        var verifier = sandbox().authorize(requestToken.token(), "collector7");
        sandbox().clearRequests();

        call(
                "direct:finish",
                Map.of(
                        "CamelDiscogsRequestToken",
                        requestToken.token(),
                        "CamelDiscogsVerifier",
                        verifier,
                        ACCOUNT,
                        "customer 4711"));

        assertThat(sandbox().requestCount()).isEqualTo(1);
        assertThat(store.accounts()).containsExactly("customer 4711");
        assertThat(identity("customer 4711").username()).isEqualTo("collector7");
    }

    @Test
    void losesNoTokenToAnAccountThatHasNoName() {
        var requestToken = begin();
        var verifier = sandbox().authorize(requestToken.token(), "collector7");
        sandbox().clearRequests();

        var exchange =
                call(
                        "direct:finish",
                        Map.of(
                                "CamelDiscogsRequestToken",
                                requestToken.token(),
                                "CamelDiscogsVerifier",
                                verifier,
                                ACCOUNT,
                                List.of("customer", "4711")));

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining(ACCOUNT);
        assertThat(sandbox().requestCount()).isZero();
        finish(requestToken.token(), verifier);
        assertThat(store.accounts()).containsExactly("collector7");
    }

    @Test
    void asksForTheUsernameOnceAnAccount() {
        var requestToken = begin();
        finish(requestToken.token(), sandbox().authorize(requestToken.token(), "collector7"));
        store.saveAccessToken("other", token("collector8"));
        sandbox().clearRequests();

        for (int i = 0; i < 3; i++) {
            assertThat(profile("collector7")).isEqualTo("collector7");
            assertThat(profile("other")).isEqualTo("collector8");
        }

        assertThat(sandbox().requests())
                .filteredOn(request -> request.path().equals("/oauth/identity"))
                .as("the dance has asked for the first account")
                .hasSize(1);
    }

    private String profile(String account) {
        return template.requestBodyAndHeader(
                        "direct:profile", null, ACCOUNT, account, Profile.class)
                .username();
    }

    @Test
    void refusesAnUnknownAccountBeforeSending() {
        var exchange = call("direct:identity", Map.of(ACCOUNT, "nobody"));

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("account 'nobody' is not in the token store");
        assertThat(sandbox().requestCount()).isZero();
    }

    @Test
    void refusesAnAccountWhenThereIsNoStore() {
        component().setTokenStore(null);

        var exchange = call("discogs:identity?userAgent=x/1", Map.of(ACCOUNT, "collector7"));

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining(ACCOUNT)
                .hasMessageContaining("no tokenStore");
        assertThat(sandbox().requestCount()).isZero();
    }

    @Test
    void takesAStoreOfTheEndpoint() {
        component().setTokenStore(null);
        store.saveAccessToken("collector2", token("collector2"));
        context.getRegistry().bind("accounts", store);

        var exchange = call("discogs:identity?tokenStore=#accounts", Map.of(ACCOUNT, "collector2"));

        assertThat(exchange.getMessage().getBody(Identity.class).username())
                .isEqualTo("collector2");
    }

    @Test
    void letsAnEndpointDecideThatNamesItsUser() {
        var exchange =
                call(
                        "discogs:identity?accessToken=%s&accessTokenSecret=%s"
                                .formatted(
                                        token("collector1").token(), token("collector1").secret()),
                        Map.of(ACCOUNT, "collector2"));

        assertThat(exchange.getMessage().getBody(Identity.class).username())
                .isEqualTo("collector1");
    }

    @Test
    void prefersTheAccountToTheUserOfTheComponent() {
        component().setAccessToken(token("collector1").token());
        component().setAccessTokenSecret(token("collector1").secret());
        store.saveAccessToken("collector2", token("collector2"));

        assertThat(identity("collector2").username()).isEqualTo("collector2");
        assertThat(identity(null).username()).isEqualTo("collector1");
    }

    @Test
    void tellsThatATokenWasRevoked() {
        store.saveAccessToken("collector3", token("collector3"));
        sandbox().revoke(token("collector3").token());

        var exchange = call("direct:identity", Map.of(ACCOUNT, "collector3"));

        assertThat(exchange.getException())
                .asInstanceOf(type(DiscogsAuthenticationException.class))
                .satisfies(failure -> assertThat(failure.getStatus()).isEqualTo(401))
                .extracting(Exception::getMessage)
                .asString()
                .contains("the access token of account 'collector3' has been revoked")
                .contains("Invalid consumer token.");
        assertThat(revoked).containsExactly("collector3");
        assertThat(store.accounts()).contains("collector3");
    }

    @Test
    void doesNotTakeAWrongConsumerSecretForARevokedToken() {
        store.saveAccessToken("collector3", token("collector3"));
        component().setConsumerSecret("wrong");

        var exchange = call("direct:identity", Map.of(ACCOUNT, "collector3"));

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsAuthenticationException.class)
                .hasMessageContaining("Invalid signature")
                .message()
                .doesNotContain("revoked");
        assertThat(revoked).isEmpty();
    }

    @Test
    void refusesARequestTokenThatWasUsedBefore() {
        var requestToken = begin();
        var verifier = sandbox().authorize(requestToken.token(), "collector7");
        finish(requestToken.token(), verifier);
        sandbox().clearRequests();

        assertReason(finish(requestToken.token(), verifier), Reason.MISMATCH);
        assertThat(sandbox().requestCount()).isZero();
    }

    @Test
    void refusesARequestTokenThatItNeverSaved() {
        assertReason(finish("forged", "verifier"), Reason.MISMATCH);
        assertThat(sandbox().requestCount()).isZero();
    }

    @Test
    void refusesARequestTokenAfterSixteenMinutes() {
        var requestToken = begin();
        var verifier = sandbox().authorize(requestToken.token(), "collector7");
        clock.move(Duration.ofMinutes(16));
        sandbox().clearRequests();

        assertReason(finish(requestToken.token(), verifier), Reason.EXPIRED);
        assertThat(sandbox().requestCount()).isZero();
    }

    @Test
    void forgetsARequestTokenThatTheUserRefused() {
        var requestToken = begin();

        assertReason(
                call("direct:finish", Map.of("CamelDiscogsDenied", requestToken.token())),
                Reason.DENIED);
        assertThat(store.takeRequestToken(requestToken.token())).isEmpty();
    }

    @Test
    void keepsTheRequestTokenWhenTheVerifierIsMissing() {
        var requestToken = begin();

        var exchange =
                call("direct:finish", Map.of("CamelDiscogsRequestToken", requestToken.token()));

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("missing header CamelDiscogsVerifier")
                .message()
                .doesNotContain("Secret");
        assertThat(store.takeRequestToken(requestToken.token())).isPresent();
    }

    @Test
    void takesARequestTokenOfElsewhereWithItsSecret() {
        var requestToken = begin();
        store.takeRequestToken(requestToken.token());

        var exchange =
                call(
                        "direct:finish",
                        Map.of(
                                "CamelDiscogsRequestToken",
                                requestToken.token(),
                                "CamelDiscogsRequestTokenSecret",
                                requestToken.secret(),
                                "CamelDiscogsVerifier",
                                sandbox().authorize(requestToken.token(), "collector9")));

        assertThat(exchange.getMessage().getHeader(ACCOUNT)).isEqualTo("collector9");
    }

    @Test
    void savesNothingWhenDiscogsRefuses() {
        var requestToken = begin();
        sandbox().fault(Fault.answer(401, "text/plain", "Invalid verifier.").times(1));

        assertReason(finish(requestToken.token(), "wrong"), Reason.MISMATCH);
        assertThat(store.accounts()).isEmpty();
    }

    @Test
    void needsNothingMoreForAThousandAccounts() throws Exception {
        NAMES.forEach(name -> store.saveAccessToken(name, token(name)));
        var threads = Executors.newFixedThreadPool(4);
        try {
            askAll(threads, 50);
            int endpoints = context.getEndpoints().size();
            int services = services();
            long threadsBefore = applicationThreads();

            askAll(threads, ACCOUNTS);

            assertThat(context.getEndpoints()).hasSize(endpoints);
            assertThat(services()).isEqualTo(services);
            assertThat(applicationThreads()).isLessThanOrEqualTo(threadsBefore);
        } finally {
            threads.shutdownNow();
        }
    }

    private void askAll(ExecutorService threads, int count) throws Exception {
        var answers = new ArrayList<Future<Identity>>();
        NAMES.stream()
                .limit(count)
                .forEach(name -> answers.add(threads.submit(() -> identity(name))));
        for (int i = 0; i < count; i++) {
            assertThat(answers.get(i).get().username()).isEqualTo(NAMES.get(i));
        }
    }

    /** Producers are among the services of routes. */
    private int services() {
        return context.getRoutes().stream().mapToInt(route -> route.getServices().size()).sum();
    }

    /** All threads but those of the sandbox, which stands for another machine. */
    private static long applicationThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("discogs-sandbox-"))
                .count();
    }
}
