/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Somebody with a browser, who follows redirects on the pages, and comes back from Discogs. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();
    private final String url;

    Visitor(String url) {
        this.url = url;
    }

    /**
     * @param atDiscogs gives the callback for a request token that the user has allowed
     * @return the start page after it
     */
    String signIn(UnaryOperator<String> atDiscogs) throws IOException, InterruptedException {
        var start = CSRF.matcher(look().body());
        if (!start.find()) {
            throw new IllegalStateException("The start page has no form");
        }
        var begun =
                http.send(
                        HttpRequest.newBuilder(URI.create(url + "/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("csrf=" + start.group(1)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        var location = begun.headers().firstValue("Location").orElseThrow();
        var callback = atDiscogs.apply(location.replaceAll(".*oauth_token=", ""));
        get(callback);
        return look().body();
    }

    /** The start page: for who is signed in it costs two calls. */
    HttpResponse<String> look() throws IOException, InterruptedException {
        return get(url + "/");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
