/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows browsers again, by a cookie. */
final class Browser {

    private final Sessions sessions;
    private final boolean https;

    Browser(Sessions sessions, boolean https) {
        this.sessions = sessions;
        this.https = https;
    }

    /**
     * The session of a browser. Of several cookies of that name, as a neighbouring site can add
     * some, that of a user counts.
     *
     * @param cookies the header {@code Cookie}; null when the browser sends none
     */
    Optional<Session> session(String cookies) {
        return Stream.ofNullable(cookies)
                .flatMap(all -> Stream.of(all.split(";")))
                .map(cookie -> cookie.strip().split("=", 2))
                .filter(cookie -> cookie.length == 2 && cookie[0].equals(cookieName()))
                .flatMap(cookie -> sessions.find(cookie[1]).stream())
                .max(Comparator.comparing(Session::isSignedIn));
    }

    /** The header {@code Set-Cookie} that lets the browser keep a session. */
    String cookie(Session session) {
        return "%s=%s; Path=/; HttpOnly; SameSite=Lax%s"
                .formatted(cookieName(), session.id(), https ? "; Secure" : "");
    }

    /** With that prefix browsers take the cookie only over https, and from no other host. */
    private String cookieName() {
        return https ? "__Host-session" : "session";
    }
}
