/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says in one line what went wrong and what to do about it. */
final class FailureMessage {

    /** H2's number for a file that another process has open. */
    private static final int H2_ALREADY_OPEN = 90020;

    /** The state of SQL for a full disk. */
    private static final String DISK_FULL = "53100";

    /** How the states of SQL for a wrong user or password begin. */
    private static final String INVALID_AUTHORIZATION = "28";

    private FailureMessage() {}

    static String of(Throwable failure) {
        return cause(failure, DiscogsException.class)
                .map(FailureMessage::ofDiscogs)
                .or(() -> cause(failure, SQLException.class).map(FailureMessage::ofDatabase))
                .orElseGet(() -> innermost(failure));
    }

    private static String ofDiscogs(DiscogsException failure) {
        var message = sentence(failure.getDiscogsMessage());
        if (failure instanceof DiscogsAuthenticationException) {
            return "Discogs does not accept the token: "
                    + message
                    + " Make one at https://www.discogs.com/settings/developers and set"
                    + " DISCOGS_USER_TOKEN.";
        }
        if (failure.getStatus() == 0) {
            return "Discogs does not answer: " + message + " Check the network and run this again.";
        }
        return sentence(failure.getMessage()) + " Run this again later.";
    }

    private static String ofDatabase(SQLException failure) {
        if (failure.getErrorCode() == H2_ALREADY_OPEN) {
            return "The database is in use by another program. Close that, or set DATABASE_URL.";
        }
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        if (state.equals(DISK_FULL) || cause(failure, IOException.class).isPresent()) {
            return "The database cannot be written: "
                    + innermost(failure)
                    + " Make room, or set DATABASE_URL to another place, and run this again.";
        }
        var message = sentence(failure.getMessage());
        if (state.startsWith(INVALID_AUTHORIZATION)) {
            return "The database does not let you in: "
                    + message
                    + " Set DATABASE_USER and DATABASE_PASSWORD.";
        }
        return "The database cannot be used: "
                + message
                + " See to it, or set DATABASE_URL, and run this again.";
    }

    /** What the innermost cause says, which is closest to what went wrong. */
    private static String innermost(Throwable failure) {
        var cause = causes(failure).reduce(failure, (outer, inner) -> inner);
        return sentence(cause.getMessage() == null ? cause.toString() : cause.getMessage());
    }

    private static String sentence(String text) {
        var line = PrintedText.line(Database.withoutParameters(text));
        return line.endsWith(".") ? line : line + ".";
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The failure itself, its cause, and so on; each once, since causes can form a circle. */
    static Stream<Throwable> causes(Throwable failure) {
        Set<Throwable> met = Collections.newSetFromMap(new IdentityHashMap<>());
        return Stream.iterate(failure, next -> next != null && met.add(next), Throwable::getCause);
    }
}
