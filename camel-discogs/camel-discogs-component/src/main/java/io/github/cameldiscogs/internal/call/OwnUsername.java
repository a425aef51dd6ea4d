/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.internal.http.Answered;
import io.github.cameldiscogs.internal.http.BodyReader;
import io.github.cameldiscogs.internal.http.HttpResponse;
import io.github.cameldiscogs.internal.operation.Arguments;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameters;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.model.OutputType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The username of the credentials' owner, for calls that leave it out.
 *
 * @param signed calls with these credentials
 */
public record OwnUsername(RememberedUsername remembered, SignedCalls signed) implements Calls {

    private static final int FORBIDDEN = 403;

    public static boolean isLeftOut(Arguments given) {
        return given.operation().parameter(Parameters.USERNAME.name()).isPresent()
                && !given.has(Parameters.USERNAME);
    }

    /**
     * Makes a call with the name. After a rename the remembered name belongs to nobody or to
     * another user. The refused call has had no effect, and is repeated with the new name; it can
     * be for any page of a list.
     */
    @Override
    public <T> Answered<T> call(Arguments given, BodyReader<T> reader) {
        var known = remembered.known();
        if (known == null) {
            return signed.call(given.with(Parameters.USERNAME, remembered.get(this::ask)), reader);
        }
        try {
            return signed.call(given.with(Parameters.USERNAME, known), reader);
        } catch (DiscogsNotFoundException e) {
            return signed.call(given.with(Parameters.USERNAME, otherThan(known, e)), reader);
        } catch (DiscogsAuthenticationException e) {
            if (e.getStatus() != FORBIDDEN) {
                throw e;
            }
            return signed.call(given.with(Parameters.USERNAME, otherThan(known, e)), reader);
        }
    }

    @Override
    public @Nullable String user(Arguments arguments) {
        return remembered.known();
    }

    /** The current name; if it is the same, the refusal is thrown again. */
    private String otherThan(String refused, DiscogsException refusal) {
        var name = refused;
        try {
            name = remembered.insteadOf(refused, this::ask);
        } catch (DiscogsException e) {
            refusal.addSuppressed(e);
        }
        if (name.equals(refused)) {
            throw refusal;
        }
        return name;
    }

    /** Asks Discogs for the name: a newly authorized account is stored under it. */
    public String current() {
        return remembered.ask(this::ask);
    }

    /** The remembered name. */
    public String known() {
        return remembered.get(this::ask);
    }

    private String ask() {
        var identity = Arguments.none(DiscogsOperation.IDENTITY);
        return signed.call(identity, OwnUsername::usernameIn).value();
    }

    private static String usernameIn(HttpResponse response) throws IOException {
        var identity =
                (Identity)
                        new AnswerReader(DiscogsOperation.IDENTITY, OutputType.Model)
                                .single(response);
        if (identity == null || identity.username() == null) {
            throw new IOException("it has no username");
        }
        return identity.username();
    }
}
