/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.monitoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Facts in sections, as text for a terminal. */
public final class ConsoleText {

    private final StringBuilder text = new StringBuilder();

    private ConsoleText() {}

    /**
     * Writes a fact as its name and value, an object as such facts in a line, and a list as a line
     * for each of its objects.
     *
     * @param components the sections of each component, by its name
     */
    public static String of(Map<String, Object> components) {
        var console = new ConsoleText();
        components.forEach(console::component);
        return console.text.toString();
    }

    private void component(String name, Object sections) {
        text.append("Component ").append(name).append('\n');
        ((Map<?, ?>) sections).forEach(this::section);
    }

    private void section(Object name, Object facts) {
        text.append("  ").append(name).append(":");
        if (facts instanceof List<?> rows) {
            text.append(rows.isEmpty() ? " none\n" : "\n");
            rows.forEach(row -> text.append("    ").append(line(row)).append('\n'));
        } else {
            text.append(' ').append(line(facts)).append('\n');
        }
    }

    private static String line(Object facts) {
        return ((Map<?, ?>) facts)
                .entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining(" "));
    }
}
