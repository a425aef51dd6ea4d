/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * The origin that browsers know the application by.
 *
 * @param origin scheme, host and port; no slash at the end
 */
public record PublicUrl(String origin) {

    private static final Pattern ORIGIN =
            Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+])(:[0-9]{1,5})?");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    /**
     * @throws IllegalArgumentException when it is no origin, or one to which browsers of other
     *     machines would send cookies that everybody on the way can read
     */
    public PublicUrl {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "PUBLIC_URL is to be an origin in small letters and without a slash at the end, such as"
                            + " https://records.example.com");
        }
        if (!isHttps(origin) && !isLoopback(origin)) {
            throw new IllegalArgumentException(
                    "PUBLIC_URL has to begin with https: over http everybody on the way could take"
                            + " the sessions of users");
        }
    }

    boolean isHttps() {
        return isHttps(origin);
    }

    /** Whether only browsers of this machine can follow it. */
    public boolean isLoopback() {
        return isLoopback(origin);
    }

    private static boolean isHttps(String origin) {
        return origin.startsWith("https:");
    }

    private static boolean isLoopback(String origin) {
        return LOOPBACK.matcher(URI.create(origin).getHost()).matches();
    }
}
