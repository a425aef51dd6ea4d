/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.text.QuotedValue;
import io.github.cameldiscogs.internal.text.Spelling;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/**
 * The names of the options of an endpoint. Camel binds a name in any letter case and with dashes
 * anywhere: whatever is said of an option holds for all its spellings.
 */
final class OptionNames {

    /** Camel takes them from the URI of any endpoint. */
    private static final List<String> CAMELS_OWN =
            List.of("autowiredEnabled", "bridgeErrorHandler", "exchangePattern");

    private static final String SCHEME = "discogs";

    /** It stands in the path of a URI. */
    private static final String OPERATION = "operation";

    private static final Set<String> PARAMETERS =
            DiscogsOperation.allParameters()
                    .map(Parameter::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> byLetters;

    OptionNames(CamelContext context) {
        // What Camel's plugin generates from the classes of this package cannot be named in them
        var factory = context.getCamelContextExtension().getEndpointUriFactory(SCHEME);
        this.byLetters =
                Stream.of(
                                factory.propertyNames().stream()
                                        .filter(name -> !name.equals(OPERATION)),
                                PARAMETERS.stream(),
                                CAMELS_OWN.stream())
                        .flatMap(Function.identity())
                        .distinct()
                        .collect(Collectors.toUnmodifiableMap(Spelling::letters, name -> name));
    }

    /** The names in the spelling of the reference. */
    Collection<String> all() {
        return byLetters.values();
    }

    /** The name in the spelling of the reference; as it is given where no option has it. */
    String of(String spelled) {
        return byLetters.getOrDefault(Spelling.letters(spelled), spelled);
    }

    /** Whether it is the name of a parameter, in the spelling of the reference. */
    static boolean isParameter(String name) {
        return PARAMETERS.contains(name);
    }

    boolean isKnown(String name) {
        return byLetters.containsKey(Spelling.letters(name));
    }

    /** The name as a message shows it: in quotes, unless it is one that an option has. */
    String shown(String name) {
        return isKnown(name) ? name : QuotedValue.of(name);
    }

    /**
     * Gives all options their names in the spelling of the reference.
     *
     * @throws IllegalArgumentException naming the spellings of an option that has two
     */
    void normalize(Map<String, Object> options) {
        var spellings = new HashMap<String, String>();
        var normalized = new LinkedHashMap<String, Object>();
        options.forEach(
                (spelled, value) -> {
                    var name = of(spelled);
                    var other = spellings.put(name, spelled);
                    if (other != null) {
                        throw new IllegalArgumentException(
                                "%s and %s are the same option, and only one of them can be given"
                                        .formatted(QuotedValue.of(other), QuotedValue.of(spelled)));
                    }
                    normalized.put(name, value);
                });
        options.clear();
        options.putAll(normalized);
    }
}
