/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.support.Warnings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterTest {

    private static final CamelValues CAMEL = CamelValues.of(new DefaultCamelContext());

    static Stream<Arguments> values() {
        var time = "2019-06-24T20:58:00Z";
        return Stream.of(
                Arguments.of(Parameters.RATING, "4", 4),
                Arguments.of(Parameters.RATING, 4L, 4),
                Arguments.of(Parameters.RATING, 4.0, 4),
                Arguments.of(Parameters.RATING, new BigDecimal("4E+0"), 4),
                Arguments.of(Parameters.RATING, "4".getBytes(StandardCharsets.UTF_8), 4),
                Arguments.of(Parameters.INSTANCE_ID, "3526621535", 3_526_621_535L),
                Arguments.of(Parameters.SHIPPING, "9.50", new BigDecimal("9.50")),
                Arguments.of(Parameters.SHIPPING, 0, new BigDecimal("0")),
                Arguments.of(Parameters.SHIPPING, "1E+3", new BigDecimal("1000")),
                Arguments.of(Parameters.WEIGHT, "AUTO", "auto"),
                Arguments.of(Parameters.WEIGHT, 350, new BigDecimal("350")),
                Arguments.of(Parameters.ALLOW_OFFERS, "False", false),
                Arguments.of(Parameters.QUERY, List.of("night", "ferry"), "night ferry"),
                Arguments.of(Parameters.SORT_ORDER, " DESC", "desc"),
                Arguments.of(Parameters.CONDITION, "verygoodplus(vg+)", "Very Good Plus (VG+)"),
                Arguments.of(Parameters.CREATED_AFTER, time, "2019-06-24T20:58:00Z"),
                Arguments.of(Parameters.CREATED_AFTER, Instant.parse(time), time),
                Arguments.of(Parameters.CREATED_AFTER, Date.from(Instant.parse(time)), time),
                Arguments.of(Parameters.CREATED_AFTER, ZonedDateTime.parse(time), time),
                Arguments.of(
                        Parameters.CREATED_AFTER,
                        OffsetDateTime.parse("2019-06-24T22:58+02:00"),
                        "2019-06-24T22:58:00+02:00"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsWhatRoutesGive(Parameter parameter, Object given, Object sent) {
        assertThat(parameter.read(given, CAMEL)).isEqualTo(sent);
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of(Parameters.RATING, 4.5),
                Arguments.of(Parameters.RATING, 6),
                Arguments.of(Parameters.RATING, Double.NaN),
                Arguments.of(Parameters.SHIPPING, "1E+999999999"),
                Arguments.of(Parameters.SHIPPING, new BigDecimal("1E+999999999")),
                Arguments.of(Parameters.SHIPPING, "-0.01"),
                Arguments.of(Parameters.SHIPPING, "nine"),
                Arguments.of(Parameters.NOTES, Map.of("a", "b")),
                Arguments.of(Parameters.NOTES, List.of("a")),
                Arguments.of(Parameters.ALLOW_OFFERS, "yes"),
                Arguments.of(Parameters.CREATED_AFTER, "yesterday"),
                Arguments.of(Parameters.CREATED_AFTER, "2019-06-31"),
                Arguments.of(Parameters.CREATED_AFTER, "2019-06-24T"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void refusesWhatIsNoValue(Parameter parameter, Object given) {
        assertThatThrownBy(() -> parameter.read(given, CAMEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(parameter.name() + ": ('.*'|an object|a list) is not .*");
    }

    @Test
    void warnsOnceOfAWordThatIsNotKnown() {
        try (var log = new Warnings()) {
            Parameters.CONDITION.read("Pristine\r\nforged line", CAMEL);
            Parameters.CONDITION.read("Pristine\r\nforged line", CAMEL);
            Parameters.CONDITION.read("Mint (M)", CAMEL);

            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "condition: 'Pristine??forged line' is sent although it is not known,"
                                    + " known are Mint (M), Near Mint (NM or M-)");
        }
    }
}
