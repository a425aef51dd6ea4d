/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.util.List;

/**
 * The way of a walk down a list, past pages that bring nothing new. Where many items are removed at
 * once, all others move down, and so many such pages come that they would pass for a list without
 * end. What is new is below all that is not; so the walk goes down in longer and longer steps,
 * until it comes to a page with something new, and halves the way back to the one above it.
 */
final class Descent {

    private static final int GROWTH = 4;

    /** How often the same items can come on another page by chance, as a list moves. */
    private static final int MOST_REPEATS = 3;

    private final News news;

    /** The page to read next; 0 at the end. */
    private int number;

    /** The lowest page of which all is met; 0 while the walk is at the one just below it. */
    private int lowestMet;

    /** A page below that one of which some is not; 0 while none was found. */
    private int someUnmet;

    private int step;
    private List<?> keysBefore = List.of();
    private int repeats;

    /**
     * @param number the page to begin at
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

    /** Whether page after page has the same items. */
    boolean repeats() {
        return repeats > MOST_REPEATS;
    }

    /**
     * Goes on from a page that was read.
     *
     * @param keys what tells its items from others
     * @param unmet those of its items that are new
     * @param end the last page of the list, as an empty page knows it
     * @return whether these items can be given now; otherwise others above them come first
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

    /** The next to look at; in the end the lower one once more, as it is by now. */
    private int between() {
        return someUnmet + (lowestMet - someUnmet) / 2;
    }
}
