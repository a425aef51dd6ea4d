/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import io.github.cameldiscogs.model.Folder;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import io.github.cameldiscogs.support.PassingFault;
import io.github.cameldiscogs.support.PassingFault.Kind;
import io.github.cameldiscogs.support.SandboxTestSupport;
import io.github.cameldiscogs.support.TlsStranger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A write is sent again only where the first one certainly did nothing. */
@Tag("slow")
class WritesTest extends SandboxTestSupport {

    private static final int FOR_EVER = Integer.MAX_VALUE;

    private static final String FOLDER =
            "discogs:createCollectionFolder?retryDelay=1&name=New&username="
                    + DiscogsSandbox.USERNAME;

    /** How many folders the write has made. */
    private long done() {
        sandbox().clearFaults();
        List<?> folders =
                callAsUser("discogs:collectionFolders", Map.of()).getMessage().getBody(List.class);
        return folders.stream().filter(folder -> ((Folder) folder).name().equals("New")).count();
    }

    private int sent() {
        return (int)
                sandbox().requests().stream()
                        .filter(request -> request.method().equals("POST"))
                        .count();
    }

    static Stream<PassingFault> refusals() {
        return PassingFault.all().filter(fault -> fault.kind() == Kind.REFUSED);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isDoneOnceAfterRefusalsForTheBudget(PassingFault refusal) {
        int done = 0;
        for (int times : new int[] {1, 3}) {
            sandbox().clearRequests();
            sandbox().fault(refusal.fault().times(times));

            assertThat(callAsUser(FOLDER, Map.of()).getException()).isNull();

            done++;
            assertThat(sent()).isEqualTo(times + 1);
            assertThat(done()).isEqualTo(done);
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isGivenUpWhenItIsAlwaysRefused(PassingFault refusal) {
        sandbox().fault(refusal.fault().forever());

        assertThat(callAsUser(FOLDER + "&maxRetries=2", Map.of()).getException())
                .asInstanceOf(type(DiscogsRateLimitException.class))
                .satisfies(
                        failure -> {
                            assertThat(failure.getAttempts()).isEqualTo(3);
                            assertThat(failure.isRetryable()).isTrue();
                        });
        assertThat(done()).isZero();
    }

    static Stream<PassingFault> uncertain() {
        return Stream.concat(
                PassingFault.all().filter(fault -> fault.kind() != Kind.REFUSED),
                Stream.of(PassingFault.lost("cut JSON", Fault.cutJson())));
    }

    @ParameterizedTest
    @MethodSource("uncertain")
    void isSentOnceWhereItMayHaveArrived(PassingFault fault) {
        int done = 0;
        for (int times : new int[] {1, 3, FOR_EVER}) {
            sandbox().clearRequests();
            sandbox().fault(fault.fault().times(times));

            var exchange = callAsUser(FOLDER + fault.options(), Map.of());

            assertThat(exchange.getException())
                    .asInstanceOf(type(DiscogsException.class))
                    .satisfies(
                            failure -> {
                                assertThat(failure.getAttempts()).isEqualTo(1);
                                assertThat(failure.isRetryable()).isFalse();
                                assertThat(failure).hasMessageContaining("may do it twice");
                            });
            done += fault.kind() == Kind.LOST_ANSWER ? 1 : 0;
            assertArrivesOnce(done);
        }
    }

    /** It may still be on its way when nobody waits for the answer any more. */
    private void assertArrivesOnce(int expected) {
        await().until(() -> sent() > 0);
        await().until(() -> done() >= expected);
        assertThat(sent()).isEqualTo(1);
        assertThat(done()).isEqualTo(expected);
    }

    static Stream<Named<Fault>> certain() {
        return Stream.of(
                Named.of("404", Fault.emptyAnswer(404)),
                Named.of("too large an answer", Fault.oversizedBody(100_000)),
                Named.of("redirect", Fault.redirect("/elsewhere")));
    }

    @ParameterizedTest
    @MethodSource("certain")
    void isSentOnceWhereAnotherTimeWouldNotHelp(Fault fault) {
        sandbox().fault(fault.forever());

        var exchange = callAsUser(FOLDER + "&maxResponseSize=50000", Map.of());

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsException.class)
                .hasMessageContaining("trying again does not help");
        assertThat(sandbox().requests()).hasSize(1);
    }

    @Test
    void isDoneWhenItsAnswerIsOfAnotherTypeOrEmpty() {
        sandbox().fault(Fault.contentType("text/plain"));
        sandbox().fault(Fault.noContentAsJson());

        var first = callAsUser(FOLDER, Map.of());
        var second = callAsUser(FOLDER, Map.of());

        assertThat(first.getMessage().getBody(Folder.class).name()).isEqualTo("New");
        assertThat(second.getException()).isNull();
        assertThat(second.getMessage().getBody()).isNull();
    }

    /** The server goes away, and is back before another try. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void isDoneOnceWhenTheServerComesBack(int times) {
        sandbox().refuseConnections();
        var tries = new AtomicInteger();
        AuthStrategy waiting =
                request -> {
                    if (tries.incrementAndGet() == times + 1) {
                        sandbox().acceptConnections();
                    }
                    return "Discogs token=" + DiscogsSandbox.USER_TOKEN;
                };
        context.getRegistry().bind("waiting", waiting);

        var exchange = call(FOLDER + "&authStrategy=#waiting", Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(sent()).isEqualTo(1);
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void isGivenUpWhenTheServerStaysAway() {
        sandbox().refuseConnections();

        var exchange = callAsUser(FOLDER + "&maxRetries=2", Map.of());

        assertThat(exchange.getException())
                .asInstanceOf(type(DiscogsTransportException.class))
                .satisfies(
                        failure -> {
                            assertThat(failure.getAttempts()).isEqualTo(3);
                            assertThat(failure.isRetryable()).isTrue();
                        });
    }

    /** The handshake is over for the client before the server refuses what it was shown. */
    @Test
    void isSentOnceWhenTheClientIsNotTrusted() throws Exception {
        try (var stranger = new TlsStranger(true)) {
            context.getRegistry().bind("trusting", stranger.certificate().trusted());

            var exchange =
                    callAsUser(
                            FOLDER + "&sslContextParameters=#trusting&apiUrl=" + stranger.origin(),
                            Map.of());

            stranger.assertNotTalkedTo(exchange);
        }
    }

    /** A request token can be exchanged once. */
    @Test
    void isTheExchangeOfARequestTokenToo() {
        sandbox().fault(Fault.resetBeforeAnswer().forever());

        Exchange exchange =
                call(
                        "discogs:accessToken?consumerKey=%s&consumerSecret=%s&retryDelay=1"
                                .formatted(
                                        DiscogsSandbox.CONSUMER_KEY,
                                        DiscogsSandbox.CONSUMER_SECRET),
                        Map.of(
                                "CamelDiscogsRequestToken", "token",
                                "CamelDiscogsRequestTokenSecret", "secret",
                                "CamelDiscogsVerifier", "verifier"));

        assertThat(exchange.getException()).isInstanceOf(DiscogsTransportException.class);
        assertThat(sandbox().requests())
                .extracting(RecordedRequest::method)
                .containsExactly("POST");
    }
}
