/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import static io.github.cameldiscogs.internal.json.RecordDocuments.assertSameJson;
import static io.github.cameldiscogs.internal.json.RecordDocuments.full;
import static io.github.cameldiscogs.internal.json.RecordDocuments.required;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.model.CollectionField;
import io.github.cameldiscogs.model.Release;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records and what Camel itself brings: the simple language and its JSON data format. */
class RecordsInRoutesTest extends CamelTestSupport {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:marshal").marshal().json();
                from("direct:unmarshal").unmarshal().json(Release.class);
                from("direct:tracks")
                        .split(simple("${body.tracklist}"))
                        .setBody(simple("${body.position} ${body.title}"))
                        .to("mock:tracks");
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "${body.title}, Harbour Lights",
        "${body.artists[0].name}, Night Ferry (2)",
        "${body.artists.size}, 1",
        "${body.community.rating.average}, 4.5",
        "${body.tracklist[0].subTracks[0].type}, track",
        "${body.releasedDate.year}, 1994",
        "${body.dateAdded.year}, 2014",
        "${body.otherFields}, {}"
    })
    void simpleFindsComponentsByName(String expression, String value) throws Exception {
        assertThat(
                        simple(
                                expression,
                                DiscogsJson.read(full(Release.class).toString(), Release.class)))
                .isEqualTo(value);
    }

    @Test
    void simpleFindsAbsentComponentsNull() throws Exception {
        var release = DiscogsJson.read(required(Release.class).toString(), Release.class);

        assertThat(simple("${body.country}", release)).isNull();
        assertThat(simple("${body.lowestPrice}", release)).isNull();
        assertThat(simple("${body?.images?.size}", release)).isNull();
    }

    @Test
    void simpleFindsComponentsThatAreNoJavaNames() throws Exception {
        var field = DiscogsJson.read(full(CollectionField.class).toString(), CollectionField.class);

        assertThat(simple("${body.isPublic}", field)).isEqualTo("true");
        assertThat(simple("${body.public}", field)).isEqualTo("true");
    }

    private String simple(String expression, Object body) {
        var exchange = new DefaultExchange(context());
        exchange.getMessage().setBody(body);
        return context()
                .resolveLanguage("simple")
                .createExpression(expression)
                .evaluate(exchange, String.class);
    }

    @Test
    void theJsonDataFormatWritesAndReadsRecords() throws Exception {
        var release = DiscogsJson.read(full(Release.class).toString(), Release.class);

        var json = template().requestBody("direct:marshal", release, String.class);
        assertSameJson(json, full(Release.class));
        assertThat(template().requestBody("direct:unmarshal", json)).isEqualTo(release);
    }

    @Test
    void listsOfARecordAreSplit() throws Exception {
        var tracks = getMockEndpoint("mock:tracks");
        tracks.expectedBodiesReceived("A1 Harbour Lights");

        template()
                .sendBody(
                        "direct:tracks",
                        DiscogsJson.read(full(Release.class).toString(), Release.class));
        tracks.assertIsSatisfied();
    }
}
