/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.admin;

import io.github.cameldiscogs.sandbox.internal.http.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The page that shows the sandbox at work; it asks the routes for all that it shows. */
final class AdminPage {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " frame-ancestors 'none'";

    private AdminPage() {}

    /** The files of the page by their path, which begins with a slash. */
    static Map<String, Answer> files() {
        var page = file("index.html", "text/html; charset=utf-8");
        return Map.of(
                "",
                Answer.empty(302).with("Location", AdminApi.ROOT + "/"),
                "/",
                page.with("Content-Security-Policy", POLICY),
                "/page.css",
                file("page.css", "text/css; charset=utf-8"),
                "/page.js",
                file("page.js", "text/javascript; charset=utf-8"));
    }

    private static Answer file(String name, String contentType) {
        try (var in = AdminPage.class.getResourceAsStream(name)) {
            return Answer.of(200, contentType, Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
