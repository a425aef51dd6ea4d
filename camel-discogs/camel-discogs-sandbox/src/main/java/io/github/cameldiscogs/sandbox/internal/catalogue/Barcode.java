/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/** Makes up barcodes that scanners accept: twelve digits in America, thirteen elsewhere. */
final class Barcode {

    private static final int DIGITS_IN_AMERICA = 12;
    private static final int HALF = 6;

    private Barcode() {}

    static String of(Country country, Draw draw) {
        var digits = prefix(country, draw) + Digits.of(draw.below(1_000_000), HALF);
        boolean american = country == Country.US || country == Country.CANADA;
        int missing = (american ? DIGITS_IN_AMERICA : DIGITS_IN_AMERICA + 1) - 1 - digits.length();
        var all = digits + Digits.of(draw.below((int) Math.pow(10, missing)), missing);
        return all + check(all);
    }

    /** As printed below the lines. */
    static String printed(String digits) {
        int first = digits.length() - 2 * HALF;
        int left = first == 0 ? HALF : first + HALF;
        var start = first == 0 ? "" : digits.substring(0, first) + " ";
        return start + digits.substring(first, left) + " " + digits.substring(left);
    }

    private static String prefix(Country country, Draw draw) {
        return switch (country) {
            case US, CANADA -> Integer.toString(draw.between(6, 8));
            case UK -> "50";
            case FRANCE -> "3" + draw.between(0, 7);
            case GERMANY -> "4" + draw.between(0, 2);
            case JAPAN -> "49";
            case ITALY -> "80";
            case NETHERLANDS -> "87";
            case SPAIN -> "84";
            case SWEDEN -> "73";
            case BELGIUM -> "54";
            case AUSTRIA -> "90";
            case SWITZERLAND -> "76";
            case POLAND -> "590";
            case PORTUGAL -> "560";
            case RUSSIA -> "46";
            case SERBIA -> "860";
            case BRAZIL -> "789";
            case ARGENTINA -> "779";
            case MEXICO -> "750";
            case AUSTRALIA -> "93";
            case JAMAICA, NIGERIA, GHANA -> "50";
        };
    }

    /** From the right, the digits count three times and once in turn. */
    private static int check(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            boolean heavy = (digits.length() - i) % 2 == 1;
            sum += (digits.charAt(i) - '0') * (heavy ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }
}
