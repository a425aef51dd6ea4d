/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.util.URISupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

    private final Random random = new Random();
    private final CamelContext context = new DefaultCamelContext();

    private String known() {
        return context.getCamelContextExtension().getAdditionalSensitiveKeywords();
    }

    /** A spelling that is new to Camel, which knows in all of a JVM what it has heard of once. */
    private String spelled(String name) {
        return name.chars()
                .mapToObj(letter -> Character.toString(letter) + "-".repeat(random.nextInt(1, 9)))
                .collect(Collectors.joining());
    }

    private static String shown(String option) {
        return URISupport.sanitizeUri("discogs:identity?" + option + "=s3cret&raw=true");
    }

    private void register(String option) {
        SecretNames.registerIn(context, "discogs:identity?raw=true&" + option + "=s3cret");
    }

    @Test
    void areMaskedByCamelOnceRegistered() {
        var ofParameter = spelled("parameter");
        SecretNames.registerIn(context, Stream.of(ofParameter));

        assertThat(known().split(",")).contains("userToken", "consumerSecret", ofParameter);
        assertThat(shown("userToken")).doesNotContain("s3cret");
        assertThat(shown("consumer-key")).doesNotContain("s3cret");
        assertThat(shown("authStrategy")).doesNotContain("s3cret");
        assertThat(shown(ofParameter)).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({"'', userToken", "'', AUTHSTRATEGY", "%74, okenStore", "c%6F, nsumerkey"})
    void areMaskedByCamelInUnusualSpellings(String start, String name) {
        var spelled = start + spelled(name);
        assertThat(shown(spelled)).contains("s3cret");

        register(spelled);

        assertThat(shown(spelled)).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r-a-w", "userToken", "100%", "my-consumer-k-e-y"})
    void areNotRegisteredWhereCamelMasksThemOrTheyAreNone(String option) {
        register(option);

        assertThat(known()).isNull();
    }

    @Test
    void areNotEverMore() {
        var names = IntStream.range(0, 199).mapToObj(number -> "name" + number);
        context.getCamelContextExtension()
                .setAdditionalSensitiveKeywords(names.collect(Collectors.joining(",")));

        register(spelled("userToken"));
        assertThat(known().split(",")).hasSize(200);

        register(spelled("userToken"));
        assertThat(known().split(",")).hasSize(200);
    }

    @Test
    void areAddedToThoseOfTheContext() {
        context.getCamelContextExtension().setAdditionalSensitiveKeywords("own, consumer-");

        SecretNames.registerIn(context, Stream.of("search_token"));

        assertThat(known().split(","))
                .startsWith("own", "consumer-")
                .contains("search_token")
                .doesNotHaveDuplicates();
    }
}
