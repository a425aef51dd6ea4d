/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;

/**
 * Requests the pages below the current one ahead: sequentially, or several in parallel while that
 * is allowed.
 */
final class DownwardReading<T> {

    /** Discogs allows 60 requests a minute (API section 2.4). */
    static final int MOST_AT_THE_SAME_TIME = 60;

    private final ReadAhead<T> readAhead;
    private int nextToAsk;
    private boolean inTurn = true;
    private int askedAtTheSameTime;
    private int lowestAtTheSameTime = Integer.MAX_VALUE;

    DownwardReading(ReadAhead<T> readAhead, int lastPage) {
        this.readAhead = readAhead;
        this.nextToAsk = lastPage;
    }

    void goAtTheSameTime() {
        inTurn = false;
    }

    void goInTurn() {
        inTurn = true;
    }

    /** Whether any page was requested before the one above it had arrived. */
    boolean wasAtTheSameTime() {
        return askedAtTheSameTime > 0;
    }

    /** Whether each page below this one is requested only after the one above it has arrived. */
    boolean isInTurnBelow(int number) {
        return inTurn && number <= lowestAtTheSameTime;
    }

    Page<T> take(int number) {
        return readAhead.take(number);
    }

    /** Requests up to {@code most} pages ahead of the given one. */
    void askAhead(int number, int most) {
        nextToAsk = Math.min(nextToAsk, number);
        while (nextToAsk >= 1 && readAhead.hasRoom(most)) {
            ask(nextToAsk--);
        }
    }

    private void ask(int number) {
        if (askedAtTheSameTime == MOST_AT_THE_SAME_TIME) {
            inTurn = true;
        }
        if (inTurn) {
            readAhead.askInTurn(number);
        } else {
            readAhead.ask(number);
            askedAtTheSameTime++;
            lowestAtTheSameTime = number;
        }
    }

    void rest() {
        readAhead.rest();
    }

    void close() {
        readAhead.close();
    }
}
