/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import io.github.cameldiscogs.DiscogsAuthenticationException;
import io.github.cameldiscogs.DiscogsException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in one line what went wrong and what to do about it. */
final class FailureMessage {

    /** H2's number for a file that another process has open. */
    private static final int H2_ALREADY_OPEN = 90020;

    /** PostgreSQL's state for a full disk. */
    private static final String DISK_FULL = "53100";

    private FailureMessage() {}

    static String of(Throwable failure) {
        var message =
                cause(failure, DiscogsException.class)
                        .map(FailureMessage::ofDiscogs)
                        .or(
                                () ->
                                        cause(failure, SQLException.class)
                                                .map(FailureMessage::ofDatabase))
                        .orElseGet(() -> last(failure));
        return message.replaceAll("\\s+", " ").strip();
    }

    private static String ofDiscogs(DiscogsException failure) {
        if (failure instanceof DiscogsAuthenticationException) {
            return "Discogs does not accept the token: %s Make one at"
                            .formatted(failure.getDiscogsMessage())
                    + " https://www.discogs.com/settings/developers and set DISCOGS_USER_TOKEN.";
        }
        if (failure.getStatus() == 0) {
            return "Discogs cannot be reached: %s. Check the network and run this again."
                    .formatted(failure.getDiscogsMessage());
        }
        return failure.getMessage() + " Run this again later.";
    }

    private static String ofDatabase(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (failure.getErrorCode() == H2_ALREADY_OPEN) {
            return "The database is in use by another program. Close that, or set DATABASE_URL.";
        }
        if (state.equals(DISK_FULL) || cause(failure, IOException.class).isPresent()) {
            return "The database cannot be written: %s. Make room and run this again."
                    .formatted(last(failure));
        }
        if (state.startsWith("28")) {
            return "The database refuses the user: %s. Set DATABASE_USER and DATABASE_PASSWORD."
                    .formatted(failure.getMessage());
        }
        return "The database reports: %s. Check DATABASE_URL and run this again."
                .formatted(failure.getMessage());
    }

    /** The message of the innermost cause, which says most. */
    private static String last(Throwable failure) {
        var last = causes(failure).reduce(failure, (outer, inner) -> inner);
        return last.getMessage() == null ? last.toString() : last.getMessage();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
