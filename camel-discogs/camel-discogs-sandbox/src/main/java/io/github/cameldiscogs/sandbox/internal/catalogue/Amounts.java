/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/** Numbers as Discogs sends them: whole values of fractional fields as integers. */
public final class Amounts {

    private Amounts() {}

    public static Number shortest(double value) {
        if (value == Math.rint(value)) {
            return (int) value;
        }
        return value;
    }
}
