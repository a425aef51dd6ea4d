/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.github.cameldiscogs.DiscogsConstants;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.examples.oauthweb.Session.User;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException.Reason;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Folder;
import io.github.cameldiscogs.model.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages and buttons of the application. */
final class WebRoutes extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(WebRoutes.class);
    private static final int UNAUTHORIZED = 401;
    private static final String FOLDERS = "folders";

    /** Fewer than the web server has threads, so that some are left for all else. */
    private static final int MOST_PAGES_AT_ONCE = 12;

    private static final int MOST_PAGES_OF_A_USER = 3;

    private final Settings settings;
    private final Sessions sessions;
    private final Browser browser;
    private final SignIn signIn;
    private final Answers answers;
    private final TokenStore tokenStore;
    private final SignInTokens signInTokens;
    private final Turnstile pages = new Turnstile(MOST_PAGES_AT_ONCE, MOST_PAGES_OF_A_USER);

    WebRoutes(Settings settings) {
        this.settings = settings;
        this.sessions = new Sessions(settings.clock(), Sessions.MOST_SESSIONS);
        this.browser = new Browser(sessions, settings.publicUrl().isHttps());
        this.tokenStore = settings.tokenStore();
        this.signInTokens = new SignInTokens(tokenStore);
        this.signIn = new SignIn(sessions, signInTokens, settings.clock());
        this.answers = new Answers(browser);
    }

    @Override
    public void configure() throws Exception {
        var frontDoor = new FrontDoor(settings.apiUrl(), settings.websiteUrl());
        // Before the first route is open, the server has its router
        getContext()
                .addStartupListener((context, alreadyStarted) -> frontDoor.openIn(router(context)));
        getContext().getRegistry().bind("signInTokens", signInTokens);
        whatGoesWrong();
        pages();
        signingIn();
        buttons();
    }

    private VertxPlatformHttpRouter router(CamelContext context) {
        return VertxPlatformHttpRouter.lookup(
                context, VertxPlatformHttpRouter.getRouterNameFromPort(settings.port()));
    }

    private void whatGoesWrong() {
        answerTo(
                RefusedException.class,
                exchange -> refuse(exchange, failure(exchange, RefusedException.class)));
        answerTo(DiscogsAuthorizationException.class, this::endSignIn);
        answerTo(DiscogsAuthenticationException.class, this::signOutRevoked);
        answerTo(DiscogsRequestException.class, this::correct);
        answerTo(DiscogsNotFoundException.class, this::notThere);
        answerTo(
                DiscogsRateLimitException.class,
                exchange -> refuse(exchange, RefusedException.busy()));
        answerTo(DiscogsException.class, this::apologize);
        answerTo(Exception.class, exchange -> admit(exchange, failure(exchange, Exception.class)));
    }

    /** An answer can fail as well, such as when the store has to be asked for it. */
    private void answerTo(Class<? extends Exception> failure, Processor answer) {
        onException(failure)
                .handled(true)
                .process(
                        exchange -> {
                            try {
                                answer.process(exchange);
                            } catch (Exception e) {
                                admit(exchange, e);
                            }
                        });
    }

    private void pages() {
        from("platform-http:/?httpMethodRestrict=GET")
                .process(this::recognize)
                .choice()
                .when(exchange -> Visit.of(exchange).session().isSignedIn())
                .to("direct:collection")
                .otherwise()
                .process(
                        exchange ->
                                answers.page(exchange, 200, WelcomePage.of(takeNotice(exchange))));

        from("direct:collection")
                .process(this::actForAccount)
                .to("discogs:collectionFolders")
                .convertBodyTo(List.class)
                .setProperty(FOLDERS, body())
                .to("discogs:collectionItems?sort=added&sortOrder=desc&page=1&perPage=24")
                .process(this::showCollection);
    }

    private void signingIn() {
        from("platform-http:/sign-in?httpMethodRestrict=POST")
                .process(this::recognize)
                .process(exchange -> Visit.of(exchange).requireOwnForm())
                .process(signIn::begin)
                .setHeader(DiscogsConstants.CALLBACK_URL, constant(settings.callbackUrl()))
                .to("discogs:authorizeUrl?rateLimitTimeout=1000")
                .process(signIn::remember)
                .process(
                        exchange ->
                                answers.redirect(
                                        exchange,
                                        exchange.getMessage()
                                                .getBody(RequestToken.class)
                                                .authorizationUrl()));

        from("platform-http:/callback?httpMethodRestrict=GET")
                .process(this::recognize)
                .process(signIn::takeCallback)
                .to("discogs:accessToken?tokenStore=#signInTokens")
                .to("discogs:identity?tokenStore=#signInTokens")
                .process(
                        exchange -> {
                            answers.keep(exchange, signIn.complete(exchange));
                            answers.redirect(exchange, "/");
                        });
    }

    private void buttons() {
        from("platform-http:/move?httpMethodRestrict=POST")
                .process(this::recognize)
                .process(this::requireUsersForm)
                .process(this::actForAccount)
                .process(WebRoutes::readMove)
                .to("discogs:editCollectionItem")
                .process(
                        exchange -> {
                            notice(exchange, "The record has been moved.");
                            answers.redirect(exchange, "/");
                        });

        from("platform-http:/sign-out?httpMethodRestrict=POST")
                .process(this::recognize)
                .process(this::requireUsersForm)
                .process(
                        exchange -> {
                            sessions.remove(Visit.of(exchange).session());
                            goodbye(exchange, "You are signed out.");
                        });

        from("platform-http:/forget?httpMethodRestrict=POST")
                .process(this::recognize)
                .process(this::requireUsersForm)
                .process(
                        exchange -> {
                            var account = Visit.of(exchange).session().user().account();
                            tokenStore.removeAccount(account);
                            sessions.removeAll(account);
                            goodbye(
                                    exchange,
                                    "You are forgotten. You can also take back what you allowed in"
                                            + " your settings at Discogs, under applications.");
                        });
    }

    /** Finds or makes the session, and takes everything else of the browser out of the message. */
    private void recognize(Exchange exchange) {
        var message = exchange.getMessage();
        var known = browser.session(message.getHeader("Cookie", String.class));
        var session = known.orElseGet(() -> sessions.stranger());
        var parameters = new HashMap<>(message.getHeaders());
        if (message.getBody() instanceof Map<?, ?> form) {
            form.forEach((name, value) -> parameters.put(name.toString(), value));
        }
        message.removeHeaders("*");
        message.setBody(null);
        new Visit(session, parameters).putInto(exchange);
        if (known.isEmpty()) {
            answers.keep(exchange, session);
        }
    }

    private void requireUsersForm(Exchange exchange) {
        Visit.of(exchange).requireOwnForm();
        Visit.of(exchange).requireSignedIn();
    }

    /** From here on the calls of this exchange are made for the user. */
    private void actForAccount(Exchange exchange) {
        var account = Visit.of(exchange).session().user().account();
        pages.pass(exchange, account);
        exchange.getMessage().setHeader(DiscogsConstants.ACCOUNT, account);
    }

    private void showCollection(Exchange exchange) {
        List<?> folders = exchange.getProperty(FOLDERS, List.class);
        Page<?> items = exchange.getMessage().getBody(Page.class);
        var page =
                new CollectionPage(
                        takeNotice(exchange),
                        folders.stream().map(Folder.class::cast).toList(),
                        items.items().stream().map(CollectionItem.class::cast).toList());
        answers.page(exchange, 200, page.html());
    }

    private static void readMove(Exchange exchange) {
        var visit = Visit.of(exchange);
        var message = exchange.getMessage();
        message.setHeader(DiscogsConstants.RELEASE_ID, visit.parameter("release"));
        message.setHeader(DiscogsConstants.INSTANCE_ID, visit.parameter("instance"));
        message.setHeader(DiscogsConstants.FOLDER_ID, visit.parameter("folder"));
        message.setHeader(DiscogsConstants.TARGET_FOLDER_ID, visit.parameter("to"));
    }

    private void notice(Exchange exchange, String notice) {
        sessions.keep(Visit.of(exchange).session(), session -> session.withNotice(notice));
    }

    private Session takeNotice(Exchange exchange) {
        var session = Visit.of(exchange).session();
        return sessions.exchange(session, old -> old.withNotice(null)).orElse(session);
    }

    /** A new session, so that nothing of the old one is left in the browser. */
    private void goodbye(Exchange exchange, String notice) {
        var stranger = sessions.stranger();
        sessions.keep(stranger, session -> session.withNotice(notice));
        answers.keep(exchange, stranger);
        answers.redirect(exchange, "/");
    }

    private void refuse(Exchange exchange, RefusedException refusal) {
        message(exchange, refusal.status(), "That did not work", refusal.getMessage());
    }

    private void endSignIn(Exchange exchange) {
        var failure = failure(exchange, DiscogsAuthorizationException.class);
        if (failure.getReason() == Reason.DENIED) {
            message(
                    exchange,
                    200,
                    "You said no",
                    "Discogs has told us that you do not want this application to act for you."
                            + " Nothing was saved.");
            return;
        }
        LOG.warn("A sign-in failed: {}", failure.getMessage());
        message(
                exchange,
                failure.getReason() == Reason.REJECTED ? 502 : 400,
                "That did not work",
                "Discogs has not confirmed the sign-in. Please sign in again.");
    }

    private void signOutRevoked(Exchange exchange) {
        var failure = failure(exchange, DiscogsAuthenticationException.class);
        if (!isRevocation(failure) || !Visit.of(exchange).session().isSignedIn()) {
            apologize(exchange);
            return;
        }
        LOG.info("{}", failure.getMessage());
        var account = Visit.of(exchange).session().user().account();
        sessions.removeAll(account);
        tokenStore.removeAccount(account);
        goodbye(exchange, "Discogs does not let us act for you any more. Please sign in again.");
    }

    /** What a key of the application that is wrong, and a closed page, do not tell of the user. */
    private static boolean isRevocation(DiscogsAuthenticationException failure) {
        return failure.getStatus() == UNAUTHORIZED
                && failure.getCause() instanceof DiscogsAuthenticationException;
    }

    /** A form that cannot be, or a user whose tokens have left the store without this browser. */
    private void correct(Exchange exchange) {
        var visit = Visit.of(exchange);
        if (visit.session().isSignedIn() && !isStored(visit.session().user())) {
            sessions.removeAll(visit.session().user().account());
            goodbye(exchange, "We cannot act for you any more. Please sign in again.");
            return;
        }
        message(exchange, 400, "That did not work", "The form was not filled in as it should.");
    }

    private boolean isStored(User user) {
        return tokenStore.accessToken(user.account()).isPresent();
    }

    private void notThere(Exchange exchange) {
        message(
                exchange,
                404,
                "That is not there",
                "Discogs does not know it, or not any more. Please look at your collection again.");
    }

    private void apologize(Exchange exchange) {
        LOG.warn("{}", failure(exchange, DiscogsException.class).getMessage());
        message(
                exchange,
                502,
                "Discogs does not answer as it should",
                "Please try again in a minute.");
    }

    /** The words of the failure are for us: they can tell of what is behind. */
    private void admit(Exchange exchange, Exception failure) {
        LOG.error("A request failed", failure);
        message(
                exchange,
                500,
                "Something went wrong here",
                "It is our fault, not yours, and nothing you can mend. Please try again later.");
    }

    /** How many sessions are kept. */
    int sessions() {
        return sessions.size();
    }

    private void message(Exchange exchange, int status, String title, String text) {
        var visit = Visit.of(exchange);
        answers.page(
                exchange,
                status,
                MessagePage.of(title, text, visit == null ? null : visit.session()));
    }

    private static <T extends Throwable> T failure(Exchange exchange, Class<T> type) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, type);
    }
}
