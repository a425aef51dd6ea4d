/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/** The days between which the database was written. */
final class Calendar {

    /** When the first release was entered. */
    static final Instant FIRST_ENTRY = Instant.parse("2000-11-01T18:00:00Z");

    /** After this day nothing was released, entered or changed. */
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    static final Instant LAST_ENTRY = Instant.parse("2026-06-30T23:59:59Z");

    static final int LAST_YEAR = LAST_DAY.getYear();

    private Calendar() {}
}
