/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

/**
 * The name of a user, so far that operators can tell users apart: personal data ends up in logs.
 */
public final class MaskedName {

    private static final int SHOWN = 2;

    private MaskedName() {}

    /** The first two characters, or one of a name that has no more than two. */
    public static String of(String name) {
        int shown = name.codePointCount(0, name.length()) > SHOWN ? SHOWN : 1;
        return OneLine.of(
                        name.substring(
                                0, name.offsetByCodePoints(0, Math.min(shown, name.length()))))
                + "***";
    }
}
