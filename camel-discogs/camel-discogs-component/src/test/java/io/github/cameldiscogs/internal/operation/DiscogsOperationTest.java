/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiscogsOperationTest {

    @ParameterizedTest
    @EnumSource(DiscogsOperation.class)
    void takesExactlyThePathParametersOfItsPath(DiscogsOperation operation) {
        var inPath =
                Pattern.compile("\\{(\\w+)}")
                        .matcher(operation.path())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();

        assertThat(operation.parameters())
                .filteredOn(
                        parameter ->
                                parameter.location() == ParameterLocation.PATH
                                        || parameter.location() == ParameterLocation.ADDRESS)
                .extracting(Parameter::name)
                .containsExactlyInAnyOrderElementsOf(inPath);
    }

    @ParameterizedTest
    @EnumSource(DiscogsOperation.class)
    void hasAnAddressOfItsOwnAndNoCredentialsWhereItIsNotOfTheApi(DiscogsOperation operation) {
        assertThat(operation.address().isPresent()).isEqualTo(operation.host() != Host.API);
        assertThat(operation.authLevel() == AuthLevel.NEVER)
                .isEqualTo(!operation.host().takesCredentials());
    }

    @ParameterizedTest
    @EnumSource(DiscogsOperation.class)
    void hasAnAnswerAndADescription(DiscogsOperation operation) {
        assertThat(operation.answer()).isNotNull();
        assertThat(operation.description()).endsWith(".");
        assertThat(operation.path()).matches("/.*[^/]|\\{imageUrl}");
    }

    @ParameterizedTest
    @EnumSource(DiscogsOperation.class)
    void namesEachParameterOnce(DiscogsOperation operation) {
        assertThat(operation.parameters()).extracting(Parameter::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(DiscogsOperation.class)
    void givesAParameterOneTypeAndOneDescriptionEverywhere(DiscogsOperation operation) {
        var all = DiscogsOperation.allParameters().toList();

        for (var parameter : operation.parameters()) {
            var first =
                    all.stream()
                            .filter(other -> other.name().equals(parameter.name()))
                            .findFirst()
                            .orElseThrow();
            assertThat(parameter.type()).isEqualTo(first.type());
            assertThat(parameter.description()).isEqualTo(first.description());
        }
    }

    @Test
    void isFoundByItsNameInTheUri() {
        for (var operation : DiscogsOperation.values()) {
            assertThat(DiscogsOperation.named(operation.uriName())).isSameAs(operation);
        }
        assertThat(Arrays.stream(DiscogsOperation.values()).map(DiscogsOperation::uriName))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesTheNearestAndAllWhenUnknown() {
        assertThatThrownBy(() -> DiscogsOperation.named("colectionItem"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "Unknown operation 'colectionItem' (did you mean 'collectionItems'?)")
                .hasMessageContaining("Allowed: ")
                .hasMessageContaining("identity")
                .hasMessageContaining("authorizeUrl");
    }
}
