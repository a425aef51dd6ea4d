/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many users have and want a release. Discogs documents both numbers, but was seen to answer
 * with {@code isOffensive} alone; {@link Release#community()} has them always. Source: Discogs API,
 * ReleaseStats.
 *
 * @param isOffensive absent in old answers
 * @param numHave absent as a rule
 * @param numWant absent as a rule
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record ReleaseStats(
        @Nullable Boolean isOffensive,
        @Nullable Integer numHave,
        @Nullable Integer numWant,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public ReleaseStats {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
