/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import java.util.List;
import java.util.stream.Stream;

/** Conditions of media and sleeves (API section 6). */
public final class Condition {

    /** From best to worst. */
    public static final List<String> MEDIA =
            List.of(
                    "Mint (M)",
                    "Near Mint (NM or M-)",
                    "Very Good Plus (VG+)",
                    "Very Good (VG)",
                    "Good Plus (G+)",
                    "Good (G)",
                    "Fair (F)",
                    "Poor (P)");

    /** What a sleeve is when the seller does not say. */
    public static final String NOT_GRADED = "Not Graded";

    /** Those of media and three others. */
    public static final List<String> SLEEVE =
            Stream.concat(MEDIA.stream(), Stream.of("Generic", NOT_GRADED, "No Cover")).toList();

    private Condition() {}
}
