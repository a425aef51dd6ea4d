/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsFailure;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.model.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedSourceTest {

    private static final ListTraits TRAITS = new ListTraits("inventory", "id", "posted", 100);
    private static final String CLOSED =
            "Pagination above 100 disabled for inventories besides your own";

    private final WalkReport report = new WalkReport("inventory");

    private BoundedSource<String> source(PageSource<String> pages) {
        return new BoundedSource<>(pages, "listings", TRAITS, report);
    }

    private BoundedSource<String> failing(DiscogsException failure) {
        return source(
                number -> {
                    throw failure;
                });
    }

    private static DiscogsNotFoundException notFound(String message) {
        return new DiscogsNotFoundException(
                DiscogsFailure.beforeSending("inventory", message), null);
    }

    private static DiscogsAuthenticationException forbidden(String message) {
        return new DiscogsAuthenticationException(
                DiscogsFailure.beforeSending("inventory", message), null);
    }

    @Test
    void countsThePagesThatWereReadWithTheFirst() {
        var page = new Page<String>(null, "listings", List.of("{}"), Map.of());
        var source = source(number -> page);

        assertThat(source.page(2)).isSameAs(page);
        assertThat(source.page(3)).isSameAs(page);

        assertThat(source.pagesRead()).isEqualTo(3);
    }

    /** Searches were seen to tell of more pages than they have. */
    @ParameterizedTest
    @CsvSource({
        "'Page 7 is outside of valid range [1, 4].', 4",
        "'Page 7 is outside of valid range [1, 9].', 6",
        "'Page 7 is outside of valid range [1, 0].', 1",
        "Page 7 is outside of valid range, 6"
    })
    void hasAnEmptyPageBeyondTheEnd(String message, int lastPage) {
        var source = failing(notFound(message));

        var page = source.page(7);

        assertThat(page.items()).isEmpty();
        assertThat(page.listKey()).isEqualTo("listings");
        assertThat(PageRange.pages(page)).isEqualTo(lastPage);
        assertThat(source.pagesRead()).isEqualTo(1);
        assertThat(report.isTruncated()).isFalse();
    }

    @Test
    void failsWhereThereIsNoListAtAll() {
        var gone = notFound("Page 1 is outside of valid range [1, 1].");
        var unknown = notFound("User does not exist or may have been deleted.");

        assertThatThrownBy(() -> failing(gone).page(1)).isSameAs(gone);
        assertThatThrownBy(() -> failing(unknown).page(2)).isSameAs(unknown);
    }

    @Test
    void endsEarlierForOthersThanTheOwner() {
        var page = failing(forbidden(CLOSED)).page(101);

        assertThat(page.items()).isEmpty();
        assertThat(PageRange.pages(page)).isEqualTo(100);
        assertThat(report.isTruncated()).isTrue();
    }

    @Test
    void failsWhenAPageIsForbiddenForAnotherReason() {
        var early = forbidden(CLOSED);
        var other = forbidden("You don't have permission to access this resource.");

        assertThatThrownBy(() -> failing(early).page(100)).isSameAs(early);
        assertThatThrownBy(() -> failing(other).page(101)).isSameAs(other);
        assertThat(report.isTruncated()).isFalse();
    }
}
