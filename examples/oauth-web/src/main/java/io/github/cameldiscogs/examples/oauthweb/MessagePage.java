/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

/** Says that something did not go as wanted. */
final class MessagePage {

    private MessagePage() {}

    /**
     * @param session null when the browser is not known
     */
    static String of(String title, String message, Session session) {
        return Layout.page(
                title,
                session,
                """
                <div class="welcome">
                <h1>%s</h1>
                <p role="alert">%s</p>
                <p><a class="button" href="/">Back to the start</a></p>
                </div>
                """
                        .formatted(Html.escape(title), Html.escape(message)));
    }
}
