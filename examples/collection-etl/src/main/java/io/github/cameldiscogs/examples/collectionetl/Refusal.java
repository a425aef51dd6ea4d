/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells values that a database does not take from a database that cannot be used. */
final class Refusal {

    /**
     * How the states of SQL for bad values begin: data that does not fit, a constraint that is not
     * met, a limit of the database.
     */
    private static final List<String> STATES = List.of("22", "23", "54");

    private Refusal() {}

    /** What the database says of the value, in one printable line; empty if that is no reason. */
    static Optional<String> reason(Throwable failure) {
        var causes = sqlCauses(failure);
        return causes.stream().anyMatch(Refusal::isRefusal)
                ? Optional.of(line(causes.get(causes.size() - 1).getMessage()))
                : Optional.empty();
    }

    private static boolean isRefusal(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return STATES.stream().anyMatch(state::startsWith);
    }

    /** Without PostgreSQL's word for an error before it, and H2's statement behind it. */
    private static String line(String message) {
        var reason = message.replaceFirst("^\\p{Lu}+: ", "").split("; SQL statement:|\n", 2)[0];
        return PrintedText.line(reason);
    }

    private static List<SQLException> sqlCauses(Throwable failure) {
        return FailureMessage.causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
    }
}
