/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

/** What those see who are not signed in. */
final class WelcomePage {

    private WelcomePage() {}

    static String of(Session session) {
        return Layout.page(
                "Welcome",
                session,
                """
                <div class="welcome">
                %s
                <h1>Your records, at a glance</h1>
                <p>See what came in last, and put it where it belongs.</p>
                <form method="post" action="/sign-in">%s<button class="primary">Sign in with Discogs</button></form>
                <p class="small">You sign in at Discogs and tell this application there that it may act for
                you. It never sees your password, and you can take it back at any time.</p>
                </div>
                """
                        .formatted(notice(session), Layout.csrf(session)));
    }

    private static String notice(Session session) {
        return session.notice() == null
                ? ""
                : "<p class=\"notice\" role=\"status\">%s</p>"
                        .formatted(Html.escape(session.notice()));
    }
}
