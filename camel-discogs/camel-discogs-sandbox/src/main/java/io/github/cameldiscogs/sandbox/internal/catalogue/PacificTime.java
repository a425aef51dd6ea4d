/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Discogs's timestamps have the offset of the US Pacific coast, -07:00 or -08:00. */
public final class PacificTime {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private PacificTime() {}

    /** A date or time there, in another form. */
    public static String format(Instant instant, DateTimeFormatter form) {
        return form.format(instant.atZone(PACIFIC));
    }

    /** To the second, for example {@code 2024-12-30T00:16:19-08:00}. */
    public static String format(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(PACIFIC));
    }
}
