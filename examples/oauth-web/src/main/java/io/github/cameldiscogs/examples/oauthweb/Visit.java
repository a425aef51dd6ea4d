/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * One request of a browser.
 *
 * @param session the session of the browser
 * @param parameters what the query or the form says
 */
record Visit(Session session, Map<String, Object> parameters) {

    private static final String PROPERTY = "visit";

    static Visit of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Visit.class);
    }

    void putInto(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** The text of a parameter; null when there is none. */
    String parameter(String name) {
        return parameters.get(name) instanceof String text ? text : null;
    }

    /** Refuses a form that was not sent from a page of this application in this browser. */
    void requireOwnForm() {
        var given = parameter("csrf");
        if (given == null || !same(given, session.csrfToken())) {
            throw new RefusedException(
                    403, "This form is too old, or was sent by another site. Please try again.");
        }
    }

    void requireSignedIn() {
        if (!session.isSignedIn()) {
            throw new RefusedException(403, "Please sign in first.");
        }
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
