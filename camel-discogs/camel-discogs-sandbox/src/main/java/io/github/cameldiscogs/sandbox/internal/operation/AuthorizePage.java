/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import io.github.cameldiscogs.sandbox.internal.oauth.AuthorizationServer;
import io.github.cameldiscogs.sandbox.internal.oauth.Decision;
import io.github.cameldiscogs.sandbox.internal.oauth.Question;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page on which a user allows or denies an application. */
final class AuthorizePage {

    private static final String HTML = "text/html; charset=utf-8";

    private final Accounts accounts;
    private final AuthorizationServer authorizationServer;

    AuthorizePage(Accounts accounts, AuthorizationServer authorizationServer) {
        this.accounts = accounts;
        this.authorizationServer = authorizationServer;
    }

    Answer show(Request request) {
        var token = request.query().first("oauth_token").orElse("");
        return authorizationServer
                .question(token)
                .map(question -> page(200, "Authorize " + question.application(), form(question)))
                .orElseGet(AuthorizePage::nothingAsked);
    }

    Answer decide(Request request) {
        var form = Parameters.parse(request.received().bodyText());
        var token = form.first("oauth_token").orElse("");
        if (authorizationServer.question(token).isEmpty()) {
            return nothingAsked();
        }
        if (form.first("decision").equals(Optional.of("deny"))) {
            return next(authorizationServer.deny(token));
        }
        return form.first("username")
                .flatMap(accounts::named)
                .map(user -> next(authorizationServer.allow(token, user.username())))
                .orElseGet(() -> page(400, "Who are you?", "<p>There is no such account.</p>"));
    }

    private static Answer next(Decision decision) {
        if (decision.location() != null) {
            return Answer.empty(302).with("Location", decision.location());
        }
        return decision.verifier() == null
                ? page(200, "Denied", "<p>The application was not allowed to act for you.</p>")
                : page(200, "Allowed", verifier(decision.verifier()));
    }

    private static Answer nothingAsked() {
        return page(
                404,
                "Nothing to authorize",
                "<p>This request token is unknown, has expired, or was answered already. Go back to"
                        + " the application and sign in again.</p>");
    }

    private static String verifier(String verifier) {
        return """
                <p>Copy this code into the application:</p>
                <p><output id="verifier">%s</output></p>
                """
                .formatted(Html.escape(verifier));
    }

    private String form(Question question) {
        var options =
                accounts.all().stream()
                        .map(Account::username)
                        .map(Html::escape)
                        .map(name -> "<option value=\"" + name + "\">" + name + "</option>")
                        .collect(Collectors.joining());
        return """
                <p>The application <strong>%s</strong> asks to act for you on Discogs.</p>
                <form method="post" action="/oauth/authorize">
                <input type="hidden" name="oauth_token" value="%s">
                <p><label for="username">Sign in as</label>
                <select id="username" name="username">%s</select></p>
                <p><button type="submit" name="decision" value="allow">Allow</button>
                <button type="submit" name="decision" value="deny">Deny</button></p>
                </form>
                """
                .formatted(
                        Html.escape(question.application()),
                        Html.escape(question.requestToken()),
                        options);
    }

    private static Answer page(int status, String title, String content) {
        var html =
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s - Discogs sandbox</title>
                <style>
                body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto;
                  padding: 0 1rem; color: #222; background: #fff; }
                button, select { font: inherit; padding: .5rem 1rem; margin: .25rem .25rem .25rem 0; }
                output { font: 1.6rem monospace; user-select: all; }
                footer { color: #555; font-size: .9rem; }
                </style>
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                %2$s
                </main>
                <footer><p>This is a stand-in for tests. It is not Discogs.</p></footer>
                </body>
                </html>
                """
                        .formatted(Html.escape(title), content);
        return Answer.of(status, HTML, html)
                .with("Cache-Control", "no-store")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }
}
