/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.Credentials;
import io.github.cameldiscogs.http.HttpAnswer;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.operation.Arguments;
import io.github.cameldiscogs.operation.DiscogsOperation;
import java.io.IOException;
import java.util.function.Function;

/**
 * The name of the user whom credentials belong to, for calls that leave it out.
 *
 * @param session with these credentials
 */
record OwnUsername(Usernames usernames, Credentials credentials, Session session) {

    private static final String USERNAME = "username";
    private static final int FORBIDDEN = 403;

    static boolean isLeftOut(Arguments given) {
        return given.operation().parameter(USERNAME).isPresent() && !given.has(USERNAME);
    }

    /** The name as it is remembered, or else as Discogs tells it. */
    String get() {
        var remembered = usernames.of(credentials);
        return remembered == null ? ask() : remembered;
    }

    /**
     * Makes a call with the name. Users can rename themselves: what is remembered leads to nobody
     * then, or to whoever has taken the name. Such a call has done nothing, and is made once more.
     */
    <T> T call(Arguments given, Function<Arguments, T> call) {
        var remembered = usernames.of(credentials);
        if (remembered == null) {
            return call.apply(given.with(USERNAME, ask()));
        }
        try {
            return call.apply(given.with(USERNAME, remembered));
        } catch (DiscogsNotFoundException e) {
            return call.apply(given.with(USERNAME, otherThan(remembered, e)));
        } catch (DiscogsAuthenticationException e) {
            if (e.getStatus() != FORBIDDEN) {
                throw e;
            }
            return call.apply(given.with(USERNAME, otherThan(remembered, e)));
        }
    }

    /** The name that the user has now; the refusal is thrown again if it is the same. */
    private String otherThan(String remembered, DiscogsException refusal) {
        var name = remembered;
        try {
            name = ask();
        } catch (DiscogsException e) {
            refusal.addSuppressed(e);
        }
        if (name.equals(remembered)) {
            throw refusal;
        }
        return name;
    }

    private String ask() {
        var identity = Arguments.none(DiscogsOperation.IDENTITY);
        var name = session.call(identity, OwnUsername::usernameIn).value();
        usernames.remember(credentials, name);
        return name;
    }

    private static String usernameIn(HttpAnswer answer) throws IOException {
        var identity =
                (Identity)
                        new AnswerReader(DiscogsOperation.IDENTITY, OutputType.Model)
                                .single(answer);
        if (identity == null || identity.username() == null) {
            throw new IOException("it has no username");
        }
        return identity.username();
    }
}
