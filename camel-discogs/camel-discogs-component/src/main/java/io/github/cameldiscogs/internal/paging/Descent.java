/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.util.List;

/**
 * The path of a walk down a list, past pages without new items. Removing many items at once moves
 * all others down and produces so many such pages that the list would seem endless. New items are
 * below all known ones; so the walk descends in growing steps until a page has a new item, then
 * bisects back to the page above it.
 */
final class Descent {

    private static final int GROWTH = 4;

    /** How often consecutive pages may have the same items by chance while the list moves. */
    private static final int MOST_REPEATS = 3;

    private final News news;

    /** The page to read next; 0 at the end. */
    private int number;

    /** The lowest page with only known items; 0 if the page above the current one had new items. */
    private int lowestMet;

    /** A page below {@link #lowestMet} with new items; 0 if none was found. */
    private int someUnmet;

    private int step;
    private List<?> keysBefore = List.of();
    private int repeats;

    /**
     * @param number the page to start at
     */
    Descent(News news, int number) {
        this.news = news;
        this.number = number;
    }

    int number() {
        return number;
    }

    boolean isOver() {
        return number < 1;
    }

    /** Whether consecutive pages keep having the same items. */
    boolean repeats() {
        return repeats > MOST_REPEATS;
    }

    /**
     * Moves on from a page that was read.
     *
     * @param keys the keys of its items
     * @param unmet its new items
     * @param end the last page of the list according to an empty page
     * @return whether these items can be returned now; otherwise items on pages above come first
     */
    boolean goOn(List<?> keys, List<?> unmet, int end) {
        news.add(unmet);
        boolean isRepeat = unmet.isEmpty() && !keys.isEmpty() && keys.equals(keysBefore);
        repeats = isRepeat ? repeats + 1 : 0;
        keysBefore = keys;
        boolean isAllMet = keys.isEmpty() ? end < number : unmet.isEmpty();
        boolean isNext = isAllMet || lowestMet == 0 || number == lowestMet - 1;
        if (news.areOver()) {
            number = 0;
        } else if (isAllMet) {
            goBelow(keys.isEmpty() ? end + 1 : number);
        } else if (isNext) {
            take();
        } else {
            someUnmet = number;
            number = between();
        }
        return isNext;
    }

    private void take() {
        lowestMet = 0;
        someUnmet = 0;
        step = 0;
        number--;
    }

    private void goBelow(int page) {
        lowestMet = page;
        if (someUnmet > 0 && someUnmet < page) {
            number = between();
            return;
        }
        someUnmet = 0;
        step = step == 0 ? 1 : step * GROWTH;
        number = page == 1 ? 0 : Math.max(1, page - step);
    }

    /** The page halfway; finally the lower page again, since it may have changed. */
    private int between() {
        return someUnmet + (lowestMet - someUnmet) / 2;
    }
}
