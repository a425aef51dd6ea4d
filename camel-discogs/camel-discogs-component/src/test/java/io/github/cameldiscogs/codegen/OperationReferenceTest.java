/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationReferenceTest {

    @Test
    void saysWhatARowSays() {
        assertThat(OperationReference.section(DiscogsOperation.COMMUNITY_RELEASE_RATING))
                .isEqualTo(
                        """
                        [#communityReleaseRating]
                        === communityReleaseRating

                        The average rating of a release, and how many users have rated it.

                        [horizontal]
                        Request:: `+GET /releases/{releaseId}/rating+`
                        Credentials:: none
                        Answer:: xref:discogs-answers.adoc#CommunityReleaseRating[`CommunityReleaseRating`]

                        [cols="2,3,2,5",options="header"]
                        |===
                        |Option |Header |Sent as |Value
                        |`releaseId`
                        |`CamelDiscogsReleaseId`
                        |path
                        |Identifier of a release. *Needed.* 1 or more.

                        |===
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    WANTLIST               | Answer:: a list of xref:discogs-answers.adoc#Want[`Want`]; with `page`, a xref:discogs-answers.adoc#Page[`Page`] of them
                    DOWNLOAD_INVENTORY_EXPORT | Answer:: a stream
                    DELETE_LISTING         | Answer:: nothing
                    ACCESS_TOKEN           | Answer:: `RequestToken` or `AccessToken`
                    CREATE_LISTING         | Body:: `ListingDetails`, a Map or a JSON object
                    DELETE_INVENTORY       | Body:: a CSV file, or rows with the columns `listing_id` (needed)
                    """)
    void saysWhatIsSentAndAnswered(DiscogsOperation operation, String line) {
        assertThat(OperationReference.section(operation).lines()).contains(line);
    }

    @Test
    void needsNoUsername() {
        assertThat(OperationReference.section(DiscogsOperation.WANTLIST))
                .contains("|`username`\n")
                .doesNotContain("*Needed.*");
    }

    @Test
    void hasASectionForEachRow() {
        assertThat(OperationReference.ofTable().lines().filter(line -> line.startsWith("=== ")))
                .hasSameSizeAs(DiscogsOperation.values());
    }
}
