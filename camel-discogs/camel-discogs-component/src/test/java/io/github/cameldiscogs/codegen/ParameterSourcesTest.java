/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.ParameterLocation;
import io.github.cameldiscogs.internal.operation.ValueType;
import io.github.cameldiscogs.internal.operation.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterSourcesTest {

    private static final Vocabulary SIDES = new Vocabulary.Closed(List.of("a", "b"));

    private static final Parameter RECORD_ID =
            parameter("recordId", ValueType.IDENTIFIER, null, Vocabulary.ANY, false);
    private static final Parameter SIDE = parameter("side", ValueType.TEXT, "a", SIDES, false);
    private static final Parameter PIN =
            parameter("pin", ValueType.TEXT, null, Vocabulary.ANY, true);

    private static Parameter parameter(
            String name,
            ValueType type,
            Object defaultValue,
            Vocabulary vocabulary,
            boolean headerOnly) {
        return new Parameter(
                name,
                name,
                ParameterLocation.QUERY,
                type,
                false,
                defaultValue,
                vocabulary,
                headerOnly,
                "What " + name + " means.");
    }

    private static ParameterSources sources(List<Parameter> play, List<Parameter> turn) {
        var operations = new LinkedHashMap<String, List<Parameter>>();
        operations.put("play", play);
        operations.put("turn", turn);
        return new ParameterSources(operations);
    }

    @Test
    void makeAnOptionOfAParameter() {
        var options = sources(List.of(RECORD_ID), List.of(RECORD_ID)).options();

        assertThat(options)
                .containsOnlyOnce(
                        """
                            @UriParam(label = "parameter")
                            private @Nullable Long recordId;
                        """)
                .containsOnlyOnce(
                        """
                            public @Nullable Long getRecordId() {
                                return recordId;
                            }

                            /** What recordId means. */
                            public void setRecordId(@Nullable Long recordId) {
                                this.recordId = recordId;
                            }
                        """)
                .containsOnlyOnce("            case \"recordId\" -> this.recordId;\n");
    }

    @Test
    void nameTheOperationsInTheirOrder() {
        assertThat(sources(List.of(), List.of()).options())
                .contains("OPERATIONS =\n            \"play,turn\";\n");
    }

    @Test
    void tellWhatHoldsInAllOperations() {
        assertThat(sources(List.of(SIDE), List.of(RECORD_ID, SIDE)).options())
                .contains(
                        """
                            @UriParam(label = "parameter", defaultValue = "a", enums = "a,b")
                            private @Nullable String side;
                        """);
    }

    @Test
    void tellNothingThatHoldsInOneOperationOnly() {
        var free = parameter("side", ValueType.TEXT, null, Vocabulary.ANY, false);

        assertThat(sources(List.of(SIDE), List.of(free)).options())
                .containsOnlyOnce(
                        "@UriParam(label = \"parameter\")\n    private @Nullable String side;\n");
    }

    @Test
    void makeAHeaderOfEveryParameter() {
        assertThat(sources(List.of(RECORD_ID), List.of(PIN)).headers())
                .containsOnlyOnce(
                        """
                            @Metadata(label = "producer", description = "What recordId means.", javaType = "java.lang.Long")
                            String RECORD_ID = "CamelDiscogsRecordId";

                            @Metadata(label = "producer", description = "What pin means.", javaType = "java.lang.String")
                            String PIN = "CamelDiscogsPin";
                        }
                        """);
    }

    @Test
    void makeNoOptionOfWhatIsAHeaderOnly() {
        assertThat(sources(List.of(RECORD_ID), List.of(PIN)).options())
                .doesNotContain("pin", "Pin");
    }

    /** Whatever a description says, it ends neither its literal nor its comment. */
    @Test
    void writeDescriptionsAsJavaReadsThem() {
        var odd =
                new Parameter(
                        "size",
                        "size",
                        ParameterLocation.QUERY,
                        ValueType.TEXT,
                        false,
                        null,
                        Vocabulary.ANY,
                        false,
                        "As 12\\\" or 7\", in */*.");
        var sources = new ParameterSources(Map.of("play", List.of(odd)));

        assertThat(sources.headers()).contains("description = \"As 12\\\\\\\" or 7\\\", in */*.\"");
        assertThat(sources.options()).contains("/** As 12\\\" or 7\", in *&#47;*. */");
    }
}
