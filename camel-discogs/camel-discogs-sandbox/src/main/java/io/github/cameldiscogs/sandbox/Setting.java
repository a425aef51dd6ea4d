/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.util.function.Consumer;

/**
 * A value as somebody has given it.
 *
 * @param name of the option or the variable that gives it, for messages
 */
record Setting(String name, String value) {

    /**
     * A whole number.
     *
     * @throws IllegalArgumentException if it is none from lowest to highest
     */
    int number(int lowest, int highest) {
        if (!value.matches("\\d{1,10}")
                || Long.parseLong(value) < lowest
                || Long.parseLong(value) > highest) {
            throw wrong("a number from " + lowest + " to " + highest);
        }
        return Integer.parseInt(value);
    }

    /**
     * Whether it is on.
     *
     * @throws IllegalArgumentException if it is neither on nor off
     */
    boolean isOn() {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw wrong("on or off");
        };
    }

    /**
     * Hands the value over.
     *
     * @param allowed what the taker accepts, in words
     * @throws IllegalArgumentException if the taker refuses it
     */
    void give(Consumer<String> taker, String allowed) {
        try {
            taker.accept(value);
        } catch (IllegalArgumentException e) {
            throw wrong(allowed);
        }
    }

    IllegalArgumentException wrong(String allowed) {
        return new IllegalArgumentException(name + " is " + value + ", allowed is " + allowed);
    }
}
