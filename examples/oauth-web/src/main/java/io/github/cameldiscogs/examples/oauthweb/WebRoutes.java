/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.github.cameldiscogs.DiscogsAuthenticationException;
import io.github.cameldiscogs.DiscogsAuthorizationException;
import io.github.cameldiscogs.DiscogsAuthorizationException.Reason;
import io.github.cameldiscogs.DiscogsConstants;
import io.github.cameldiscogs.DiscogsException;
import io.github.cameldiscogs.DiscogsRequestException;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Folder;
import io.github.cameldiscogs.model.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.http.base.HttpHeaderFilterStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages and buttons of the application. */
final class WebRoutes extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(WebRoutes.class);
    private static final String FOLDERS = "folders";

    private final Settings settings;
    private final Sessions sessions;
    private final Browser browser;
    private final SignIn signIn;
    private final Answers answers;
    private final TokenStore tokenStore;

    WebRoutes(Settings settings) {
        this.settings = settings;
        this.sessions = new Sessions(settings.clock());
        this.browser = new Browser(sessions, settings.isHttps());
        this.signIn = new SignIn(sessions, settings.clock());
        this.answers = new Answers(browser, settings.apiUrl(), settings.websiteUrl());
        this.tokenStore = settings.tokenStore();
    }

    @Override
    public void configure() {
        letCacheControlThrough();
        whatGoesWrong();
        pages();
        signingIn();
        buttons();
    }

    /** Camel keeps that header back, and without it browsers may keep pages of a user. */
    private void letCacheControlThrough() {
        var headers = new HttpHeaderFilterStrategy();
        headers.getOutFilter().remove("cache-control");
        getContext()
                .getComponent("platform-http", PlatformHttpComponent.class)
                .setHeaderFilterStrategy(headers);
    }

    private void whatGoesWrong() {
        onException(RefusedException.class).handled(true).process(this::refuse);
        onException(DiscogsAuthorizationException.class).handled(true).process(this::endSignIn);
        onException(DiscogsAuthenticationException.class)
                .handled(true)
                .process(this::signOutRevoked);
        onException(DiscogsRequestException.class)
                .handled(true)
                .process(
                        exchange ->
                                message(
                                        exchange,
                                        400,
                                        "That did not work",
                                        "The form was not filled in as it should."));
        onException(DiscogsException.class).handled(true).process(this::apologize);
    }

    private void pages() {
        var css = resource("/web/style.css");
        from("platform-http:/style.css?httpMethodRestrict=GET")
                .process(exchange -> answers.styleSheet(exchange, css));

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
                .setHeader(DiscogsConstants.CALLBACK_URL, constant(settings.callbackUrl()))
                .to("discogs:authorizeUrl")
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
                .to("discogs:accessToken")
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
                            var account = Visit.of(exchange).session().account();
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
        var session = known.orElseGet(() -> sessions.create(null));
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
        exchange.getMessage()
                .setHeader(DiscogsConstants.ACCOUNT, Visit.of(exchange).session().account());
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
        sessions.change(Visit.of(exchange).session(), session -> session.withNotice(notice));
    }

    private Session takeNotice(Exchange exchange) {
        var session = Visit.of(exchange).session();
        return sessions.exchange(session, old -> old.withNotice(null)).orElse(session);
    }

    /** A new session, so that nothing of the old one is left in the browser. */
    private void goodbye(Exchange exchange, String notice) {
        var stranger = sessions.create(null);
        sessions.change(stranger, session -> session.withNotice(notice));
        answers.keep(exchange, stranger);
        answers.redirect(exchange, "/");
    }

    private void refuse(Exchange exchange) {
        var refusal = failure(exchange, RefusedException.class);
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
        var visit = Visit.of(exchange);
        LOG.info("{}", failure(exchange, DiscogsException.class).getMessage());
        if (visit.session().isSignedIn()) {
            tokenStore.removeAccount(visit.session().account());
            sessions.removeAll(visit.session().account());
        }
        goodbye(exchange, "Discogs does not let us act for you any more. Please sign in again.");
    }

    private void apologize(Exchange exchange) {
        LOG.warn("{}", failure(exchange, DiscogsException.class).getMessage());
        message(
                exchange,
                502,
                "Discogs does not answer as it should",
                "Please try again in a minute.");
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

    private static String resource(String path) {
        try (var in = WebRoutes.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
