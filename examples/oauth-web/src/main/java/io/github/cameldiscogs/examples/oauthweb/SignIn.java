/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import static io.github.cameldiscogs.auth.TokenStore.REQUEST_TOKEN_LIFE;

import io.github.cameldiscogs.DiscogsConstants;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.examples.oauthweb.Session.PendingSignIn;
import io.github.cameldiscogs.examples.oauthweb.Session.User;
import io.github.cameldiscogs.model.Identity;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Binds the OAuth dance to the browser that began it. The token store does not know browsers: it
 * would take a callback from anybody.
 */
final class SignIn {

    /** Few, so that strangers never hold many of the threads that pages need. */
    private static final int MOST_AT_ONCE = 4;

    private final Turnstile turnstile = new Turnstile(MOST_AT_ONCE, 1);
    private final Sessions sessions;
    private final SignInTokens tokens;
    private final Clock clock;
    private final SignInsOfMinute ofMinute;

    /**
     * @param tokens holds access tokens until it is known whose they are
     */
    SignIn(Sessions sessions, SignInTokens tokens, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
        this.ofMinute = new SignInsOfMinute(clock);
    }

    /**
     * Lets a sign-in begin.
     *
     * @throws RefusedException with 503 when too many do
     */
    void begin(Exchange exchange) {
        turnstile.pass(exchange, Visit.of(exchange).session().id());
        ofMinute.take();
    }

    /** Remembers for which browser the request token in the body was issued. */
    void remember(Exchange exchange) {
        var token = exchange.getMessage().getBody(RequestToken.class).token();
        var pending = new PendingSignIn(token, clock.instant());
        sessions.keep(Visit.of(exchange).session(), session -> session.withPending(pending));
    }

    /**
     * Takes a callback of Discogs and makes the second step of the dance of it.
     *
     * @throws RefusedException when this browser has not begun the sign-in, or too long ago
     */
    void takeCallback(Exchange exchange) {
        var visit = Visit.of(exchange);
        var denied = visit.parameter("denied");
        var token = denied == null ? visit.parameter("oauth_token") : denied;
        var verifier = visit.parameter("oauth_verifier");
        if (token == null || denied == null && verifier == null) {
            throw new RefusedException(
                    400, "This is not what Discogs sends. Please sign in again.");
        }
        requireFresh(takePending(visit, token));
        tell(exchange.getMessage(), token, verifier, denied);
        exchange.getExchangeExtension()
                .addOnCompletion(
                        new SynchronizationAdapter() {
                            @Override
                            public void onDone(Exchange done) {
                                tokens.removeAccount(token);
                            }
                        });
    }

    private PendingSignIn takePending(Visit visit, String token) {
        return sessions.exchange(
                        visit.session(),
                        session -> isFor(token, session) ? session.withPending(null) : session)
                .filter(before -> isFor(token, before))
                .map(Session::pending)
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        400,
                                        "This sign-in was not started in this browser, or was"
                                                + " used before. Please sign in again."));
    }

    private static boolean isFor(String token, Session session) {
        return session.pending() != null && Visit.same(token, session.pending().requestToken());
    }

    private void requireFresh(PendingSignIn pending) {
        if (clock.instant().isAfter(pending.started().plus(REQUEST_TOKEN_LIFE))) {
            throw new RefusedException(
                    400, "This sign-in took more than 15 minutes. Please sign in again.");
        }
    }

    private static void tell(Message message, String token, String verifier, String denied) {
        message.setHeader(DiscogsConstants.REQUEST_TOKEN, token);
        message.setHeader(DiscogsConstants.VERIFIER, verifier);
        message.setHeader(DiscogsConstants.DENIED, denied);
        // Stands for the user until Discogs has told who it is
        message.setHeader(DiscogsConstants.ACCOUNT, token);
    }

    /**
     * The session of who has signed in, under a new id: whoever knew the one from before, having
     * planted it in this browser, is not signed in with it.
     */
    Session complete(Exchange exchange) {
        var message = exchange.getMessage();
        var identity = message.getBody(Identity.class);
        var user = new User(identity.id().toString(), identity.username());
        tokens.handOver(message.getHeader(DiscogsConstants.ACCOUNT, String.class), user.account());
        sessions.remove(Visit.of(exchange).session());
        return sessions.signIn(user);
    }
}
