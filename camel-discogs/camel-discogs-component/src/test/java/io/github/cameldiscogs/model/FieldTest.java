/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field by its name in the JSON, whether the record knows it or not. */
class FieldTest extends CamelTestSupport {

    private static final String JSON =
            """
            {"id": 7, "catno": "AB 1", "year": "soon", "status": null,
             "brand_new": {"list": [1, "two"]}}""";

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:id").setBody(simple("${body.field('id')}"));
                from("direct:brand_new").setBody(simple("${body.field('brand_new')[list][1]}"));
            }
        };
    }

    private static LabelRelease read() throws Exception {
        return new ObjectMapper().readValue(JSON, LabelRelease.class);
    }

    @ParameterizedTest
    @CsvSource({"id, 7", "catno, AB 1", "year, soon", "status,", "absent,", "catNo,"})
    void isFoundByItsName(String name, String value) throws Exception {
        var field = read().field(name);

        assertThat(field == null ? null : field.toString()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"id, 7", "brand_new, two"})
    void isOpenToSimple(String name, String value) throws Exception {
        assertThat(template.requestBody("direct:" + name, read(), String.class)).isEqualTo(value);
    }

    @Test
    void isAPlainValueWhereNoComponentHasIt() throws Exception {
        assertThat(read().field("brand_new")).isEqualTo(Map.of("list", List.of(1, "two")));
    }
}
