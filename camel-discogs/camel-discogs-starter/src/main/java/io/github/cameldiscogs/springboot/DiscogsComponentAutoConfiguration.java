/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.springboot;

import io.github.cameldiscogs.DiscogsComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

/**
 * Gives the Discogs component the properties {@code camel.component.discogs.*} of the application.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", "camel.component.discogs"})
@EnableConfigurationProperties({
    ComponentConfigurationProperties.class,
    DiscogsComponentConfiguration.class
})
public class DiscogsComponentAutoConfiguration {

    /** Applies the properties to each Discogs component that a route asks for. */
    @Lazy
    @Bean
    public ComponentCustomizer configureDiscogsComponent(
            ApplicationContext applicationContext,
            CamelContext camelContext,
            DiscogsComponentConfiguration configuration) {
        return ComponentCustomizer.builder(DiscogsComponent.class)
                .withCondition(
                        (name, component) ->
                                HierarchicalPropertiesEvaluator.evaluate(
                                        applicationContext,
                                        "camel.component.customizer",
                                        "camel.component.discogs.customizer"))
                .build(
                        component ->
                                CamelPropertiesHelper.copyProperties(
                                        camelContext, configuration, component));
    }
}
