/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.jspecify.annotations.Nullable;

/** Binds the options of the component, as properties give them, after they have been checked. */
final class CheckedComponentConfigurer implements PropertyConfigurer, PropertyConfigurerGetter {

    private final PropertyConfigurer configurer;
    private final PropertyConfigurerGetter options;
    private final OptionNames names;

    /**
     * @param generated the one that Camel's plugin generates, which tells of the options as well
     */
    CheckedComponentConfigurer(PropertyConfigurer generated, OptionNames names) {
        this.configurer = generated;
        this.options = (PropertyConfigurerGetter) generated;
        this.names = names;
    }

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
        var known = names.of(name);
        var type = getOptionType(known, ignoreCase);
        return configurer.configure(
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

    @Override
    public Class<?> getOptionType(String name, boolean ignoreCase) {
        return options.getOptionType(name, ignoreCase);
    }

    @Override
    public Object getOptionValue(Object component, String name, boolean ignoreCase) {
        return options.getOptionValue(component, name, ignoreCase);
    }

    @Override
    public Object getCollectionValueType(Object component, String name, boolean ignoreCase) {
        return options.getCollectionValueType(component, name, ignoreCase);
    }

    @Override
    public String[] getAutowiredNames() {
        return options.getAutowiredNames();
    }
}
