/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a Kamelet does and takes, from its definition. */
final class KameletReference {

    private final Map<?, ?> definition;

    /**
     * @param yaml the file of the Kamelet
     */
    KameletReference(String yaml) {
        var kamelet = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        this.definition = map(map(kamelet, "spec"), "definition");
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        return (Map<?, ?>) parent.get(key);
    }

    String text() {
        return definition.get("description").toString().strip()
                + "\n\n"
                + AsciiDoc.table(
                        "Property|Description|Default|Type",
                        "2,6,2,1",
                        map(definition, "properties").entrySet().stream()
                                .map(
                                        property ->
                                                property(
                                                        property.getKey().toString(),
                                                        (Map<?, ?>) property.getValue())));
    }

    private String property(String name, Map<?, ?> facts) {
        return AsciiDoc.row(
                AsciiDoc.code(name),
                facts.get("description")
                        + (isNeeded(name) ? " *Needed.*" : "")
                        + (facts.get("enum") instanceof List<?> words
                                ? AsciiDoc.values(words)
                                : ""),
                facts.get("default") == null ? "" : AsciiDoc.code(facts.get("default")),
                facts.get("type").toString());
    }

    private boolean isNeeded(String name) {
        return definition.get("required") instanceof List<?> names && names.contains(name);
    }
}
