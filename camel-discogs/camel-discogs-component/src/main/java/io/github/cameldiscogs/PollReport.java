/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.polling.SearchStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What the last look of a consumer has found out, for operators.
 *
 * @param lastReading when it has ended, in ISO 8601 to the second; empty for never
 * @param known the number of known items; -1 if that is unknown
 * @param nextFullReading when the whole list is read again, in ISO 8601; empty if each look reads
 *     all there is
 */
record PollReport(String lastReading, long known, String nextFullReading) {

    static final PollReport NONE = new PollReport("", -1, "");

    static PollReport of(SearchStatus status, Instant now) {
        var left = status.untilFullReading();
        return new PollReport(
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                Objects.requireNonNullElse(status.known(), -1L),
                left == null ? "" : now.plus(left).truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
