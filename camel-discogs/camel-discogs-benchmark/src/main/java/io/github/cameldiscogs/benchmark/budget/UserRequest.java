/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A request in the name of the user, from a program that uses no component. */
final class UserRequest {

    private static final int TOO_MANY_REQUESTS = 429;

    private UserRequest() {}

    static HttpRequest to(String url, String userAgent) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("User-Agent", userAgent)
                .header("Authorization", "Discogs token=" + DiscogsSandbox.USER_TOKEN)
                .build();
    }

    static boolean wasRefused(HttpResponse<?> answer) {
        return answer.statusCode() == TOO_MANY_REQUESTS;
    }
}
