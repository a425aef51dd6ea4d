/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of a form that was sent. */
final class Form {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}([.,]\\d{1,2})?");

    private final Map<?, ?> fields;

    /**
     * @param body of the request; without fields if it is no map
     */
    Form(Object body) {
        fields = body instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Null if the form does not have it, or has it twice. */
    String raw(String field) {
        return fields.get(field) instanceof String text ? text : null;
    }

    /**
     * One line of text.
     *
     * @return null if there is none
     */
    String line(String field, String name, int longest) {
        var text = raw(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        var line = CONTROLS.matcher(text).replaceAll(" ").strip();
        if (line.length() > longest) {
            throw NotPossibleException.badForm(
                    "%s has more than %d characters.".formatted(name, longest));
        }
        return line;
    }

    String requiredLine(String field, String name, int longest) {
        var line = line(field, name, longest);
        if (line == null) {
            throw NotPossibleException.badForm(name + " is missing.");
        }
        return line;
    }

    /** An amount of money such as 5.50 or 5,50. */
    BigDecimal amount(String field, String name) {
        var text = requiredLine(field, name, 20);
        if (!AMOUNT.matcher(text).matches()) {
            throw NotPossibleException.badForm(name + " has to be an amount such as 5.50.");
        }
        return new BigDecimal(text.replace(',', '.'));
    }
}
