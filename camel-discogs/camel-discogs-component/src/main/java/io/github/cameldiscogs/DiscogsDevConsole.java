/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.monitoring.ConsoleText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;

/**
 * What the component does right now: its budgets, calls, consumers, walks and latest failures.
 * Shows no secrets, and of user names only the beginning.
 */
@DevConsole(
        name = DiscogsDevConsole.NAME,
        displayName = DiscogsDevConsole.TITLE,
        description = DiscogsDevConsole.CONTENT)
public class DiscogsDevConsole extends AbstractDevConsole {

    static final String NAME = "discogs";
    static final String TITLE = "Discogs";
    static final String CONTENT =
            "Request budgets, consumers, long lists and failures of Discogs components";

    public DiscogsDevConsole() {
        super("camel", NAME, TITLE, CONTENT);
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        return ConsoleText.of(facts());
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        return facts();
    }

    /** The facts of each component, by its name. */
    private Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        for (var name : getCamelContext().getComponentNames().stream().sorted().toList()) {
            if (getCamelContext().hasComponent(name) instanceof DiscogsComponent component) {
                facts.put(name, new ComponentFacts(component).all());
            }
        }
        return facts;
    }
}
