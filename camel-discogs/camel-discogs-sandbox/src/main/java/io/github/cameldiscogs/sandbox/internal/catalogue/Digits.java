/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/** Numbers with leading zeros; String.format is too slow for so many. */
final class Digits {

    private Digits() {}

    /** At least so many digits. */
    static String of(int number, int count) {
        var digits = Integer.toString(number);
        return "0".repeat(Math.max(0, count - digits.length())) + digits;
    }
}
