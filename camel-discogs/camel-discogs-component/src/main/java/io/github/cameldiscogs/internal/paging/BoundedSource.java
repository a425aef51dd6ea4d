/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.model.Page;
import java.util.regex.Pattern;

/**
 * A source in which a page beyond the end is an empty one that tells where the end is: a list can
 * shrink while it is walked, and Discogs ends some lists for others than their owner.
 *
 * @param listKey the field that holds the items of a page
 */
record BoundedSource<T>(PageSource<T> pages, String listKey, ListTraits traits, WalkReport report)
        implements PageSource<T> {

    private static final Pattern OUT_OF_RANGE =
            Pattern.compile("outside of valid range(?: \\[1, (\\d{1,9})])?");

    @Override
    public Page<T> page(int number) {
        try {
            return pages.page(number);
        } catch (DiscogsNotFoundException e) {
            var range = OUT_OF_RANGE.matcher(e.getDiscogsMessage());
            if (number == 1 || !range.find()) {
                throw e;
            }
            return PageRange.beyondTheEnd(lastPage(range.group(1), number), listKey);
        } catch (DiscogsAuthenticationException e) {
            if (!isClosedToStrangers(e, number)) {
                throw e;
            }
            report.truncated("for others than its owner: " + e.getDiscogsMessage());
            return PageRange.beyondTheEnd(traits.lastPageForStrangers(), listKey);
        }
    }

    private static int lastPage(String told, int number) {
        return told == null
                ? number - 1
                : Math.max(1, Math.min(Integer.parseInt(told), number - 1));
    }

    private boolean isClosedToStrangers(DiscogsAuthenticationException refusal, int number) {
        return traits.isClosedToStrangers(number)
                && refusal.getDiscogsMessage().startsWith("Pagination above");
    }
}
