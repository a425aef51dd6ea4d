/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences as Discogs has been seen to write them. */
class DiscogsPhrasesTest {

    private static final String BEYOND_THE_END = "Page 4 is outside of valid range [1, 3].";
    private static final String END_FOR_STRANGERS =
            "Pagination above 100 disabled for inventories besides your own";
    private static final String INVALID_SORT = "Invalid sort: expected one of year, title, format";
    private static final String INVALID_CONSUMER = "Invalid consumer.";
    private static final String INVALID_TOKEN =
            "Invalid consumer token. Please register an app before making requests.";
    private static final String INVALID_SIGNATURE =
            "Invalid signature. Expected signature base string: GET&https";
    private static final String NO_CONSUMER = "Parameter not found: oauth_consumer_key";
    private static final String NOBODY = "You must authenticate to access this resource.";
    private static final String NOT_FOUND = "The requested resource was not found.";

    private static Stream<String> understood(Predicate<String> phrase) {
        return Stream.of(
                        BEYOND_THE_END,
                        END_FOR_STRANGERS,
                        INVALID_SORT,
                        INVALID_CONSUMER,
                        INVALID_TOKEN,
                        INVALID_SIGNATURE,
                        NO_CONSUMER,
                        NOBODY,
                        NOT_FOUND)
                .filter(phrase);
    }

    @Test
    void areToldFromEachOther() {
        assertThat(understood(DiscogsPhrases::isPageBeyondTheEnd)).containsExactly(BEYOND_THE_END);
        assertThat(understood(DiscogsPhrases::isClosedToOthers)).containsExactly(END_FOR_STRANGERS);
        assertThat(understood(DiscogsPhrases::isSortRefused)).containsExactly(INVALID_SORT);
        assertThat(understood(DiscogsPhrases::isApplicationRefused))
                .containsExactly(INVALID_CONSUMER, INVALID_SIGNATURE);
        assertThat(understood(DiscogsPhrases::isApplicationRefusedInDance))
                .containsExactly(INVALID_CONSUMER, INVALID_TOKEN, INVALID_SIGNATURE, NO_CONSUMER);
        assertThat(understood(DiscogsPhrases::isTokenRefusedInDance))
                .containsExactly(INVALID_TOKEN);
        assertThat(understood(DiscogsPhrases::isExpiredInDance)).isEmpty();
    }

    @Test
    void areUnderstoodInEachCase() {
        assertThat(DiscogsPhrases.isExpiredInDance("Verifier Expired")).isTrue();
        assertThat(DiscogsPhrases.isApplicationRefused("invalid consumer.")).isTrue();
        assertThat(DiscogsPhrases.isApplicationRefused("Nonce already used")).isTrue();
        assertThat(DiscogsPhrases.isApplicationRefused("Invalid timestamp")).isTrue();
    }

    @Test
    void tellTheLastPage() {
        assertThat(DiscogsPhrases.lastPage(BEYOND_THE_END)).hasValue(3);
        assertThat(DiscogsPhrases.lastPage("Page 4 is outside of valid range")).isEmpty();
        assertThat(DiscogsPhrases.lastPage(NOT_FOUND)).isEmpty();
    }
}
