/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

/** What all pages have around their content. */
final class Layout {

    private Layout() {}

    /**
     * @param session who looks at the page; null for somebody unknown
     * @param content HTML
     */
    static String page(String title, Session session, String content) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s – Record shelf</title>
        <link rel="stylesheet" href="/style.css">
        <link rel="icon" href="data:,">
        </head>
        <body>
        <a class="skip" href="#content">Skip to content</a>
        <header class="bar">
        <a class="brand" href="/">Record shelf</a>
        %2$s
        </header>
        <main id="content">
        %3$s
        </main>
        <footer>
        <p>An example application. It is not made by Discogs.</p>
        </footer>
        </body>
        </html>
        """
                .formatted(
                        Html.escape(title),
                        session != null && session.isSignedIn() ? account(session) : "",
                        content);
    }

    private static String account(Session session) {
        return """
        <div class="account">
        <p>Signed in as <strong>%s</strong></p>
        <form method="post" action="/sign-out">%s<button>Sign out</button></form>
        </div>
        """
                .formatted(Html.escape(session.user().username()), csrf(session));
    }

    /** The field that every form needs. */
    static String csrf(Session session) {
        return "<input type=\"hidden\" name=\"csrf\" value=\"%s\">"
                .formatted(Html.escape(session.csrfToken()));
    }
}
