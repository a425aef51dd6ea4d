/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** Binds the options of the component, as properties give them, after they have been checked. */
final class CheckedComponentConfigurer extends DiscogsComponentConfigurer {

    /**
     * @throws IllegalArgumentException naming the option and what is allowed
     */
    @Override
    public boolean configure(
            CamelContext camelContext,
            Object component,
            String name,
            @Nullable Object value,
            boolean ignoreCase) {
        var known = OptionNames.of(name);
        var type = getOptionType(known, ignoreCase);
        return super.configure(
                camelContext,
                component,
                known,
                type == null || value == null ? value : read(camelContext, known, type, value),
                ignoreCase);
    }

    private static @Nullable Object read(
            CamelContext camelContext, String name, Class<?> type, Object value) {
        var values = new OptionValues(camelContext);
        return OptionNames.isParameter(name)
                ? values.readForAll(name, value)
                : values.read(name, type, value);
    }
}
