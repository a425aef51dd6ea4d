/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;

/**
 * Asks for the pages below the one that a walk has taken, before they are needed: one after the
 * other, and while that is allowed, several at the same time.
 */
final class DownwardReading<T> {

    /** Discogs gives 60 pages a minute (API section 2.4). */
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

    /** Whether any page was asked for without waiting for the one above it. */
    boolean wasAtTheSameTime() {
        return askedAtTheSameTime > 0;
    }

    /** Whether each page below this one is asked for when the one above it has come. */
    boolean isInTurnBelow(int number) {
        return inTurn && number <= lowestAtTheSameTime;
    }

    Page<T> take(int number) {
        return readAhead.take(number);
    }

    /** Asks for up to that many pages ahead of the one that is taken next. */
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
