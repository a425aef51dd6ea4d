/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import org.apache.camel.ExchangePattern;
import org.apache.camel.spi.PropertyConfigurerGetter;

/** The types of an endpoint's options that are not parameters. */
final class OptionTypes {

    private final PropertyConfigurerGetter endpointConfigurer;

    OptionTypes(PropertyConfigurerGetter endpointConfigurer) {
        this.endpointConfigurer = endpointConfigurer;
    }

    /**
     * @param name in the spelling of the reference
     */
    Class<?> of(String name) {
        var type = endpointConfigurer.getOptionType(name, false);
        if (type == null) {
            // An option that Camel accepts for any endpoint
            return name.equals("exchangePattern") ? ExchangePattern.class : boolean.class;
        }
        return type;
    }
}
