/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

/** What all pages have around their content. */
final class Layout {

    private final String shopName;

    Layout(String shopName) {
        this.shopName = shopName;
    }

    /**
     * @param content HTML
     */
    String page(String title, String content) {
        return page(title, "", content);
    }

    /** A page that shows what is new without being asked. */
    String refreshingPage(String title, String content) {
        return page(
                title,
                """
                <script src="/refresh.js" defer></script>
                <noscript><meta http-equiv="refresh" content="60;url=/"></noscript>
                """,
                content);
    }

    private String page(String title, String head, String content) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%1$s – %2$s</title>
        <link rel="stylesheet" href="/style.css">
        <link rel="icon" href="data:,">
        %3$s
        </head>
        <body>
        <a class="skip" href="#content">Skip to content</a>
        <header class="bar">
        <a class="brand" href="/">%2$s</a>
        <nav aria-label="Pages"><a href="/">Overview</a><a href="/orders">Orders</a><a href="/failed">Failed</a></nav>
        </header>
        <main id="content">
        %4$s
        </main>
        </body>
        </html>
        """
                .formatted(Html.escape(title), Html.escape(shopName), head, content);
    }

    /** Says that something did not go as wanted. */
    String message(String title, String words) {
        return page(
                title,
                """
                <div class="message">
                <h1>%s</h1>
                <p role="alert">%s</p>
                <p><a class="button" href="/">To the overview</a></p>
                </div>
                """
                        .formatted(Html.escape(title), Html.escape(words)));
    }
}
