/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a search knows after a look.
 *
 * @param known the number of items that the list has; null if Discogs does not report it
 * @param untilFullReading how long until the whole list has to be read again, zero if the next look
 *     reads it; null if every look reads all there is
 */
public record SearchStatus(@Nullable Long known, @Nullable Duration untilFullReading) {}
