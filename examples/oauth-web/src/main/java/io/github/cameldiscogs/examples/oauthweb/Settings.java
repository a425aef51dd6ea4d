/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import java.time.Clock;

/**
 * Where the application runs, and where Discogs is.
 *
 * @param port where it listens
 * @param publicUrl the origin that browsers know it by
 * @param apiUrl origin of the Discogs API
 * @param websiteUrl origin of the pages where users authorize
 * @param consumerKey the key of the application at Discogs
 * @param consumerSecret its secret
 * @param tokenStore keeps the tokens of all users
 * @param rateLimiter the budget that the application shares with others; null for one of its own
 * @param clock tells when sessions and sign-ins expire
 */
public record Settings(
        int port,
        PublicUrl publicUrl,
        String apiUrl,
        String websiteUrl,
        String consumerKey,
        String consumerSecret,
        TokenStore tokenStore,
        RateLimiter rateLimiter,
        Clock clock) {

    /** The address to listen on: other machines can come only when browsers there know the way. */
    String host() {
        return publicUrl.isLoopback() ? "127.0.0.1" : "0.0.0.0";
    }

    String callbackUrl() {
        return publicUrl.origin() + "/callback";
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "Settings[" + publicUrl.origin() + "]";
    }
}
