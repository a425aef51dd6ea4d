/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.internal.ratelimit.TimeLimit;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The callers of this JVM that wait for a permit. One of them at a time has the turn and checks
 * whether a request may be sent. Interactive callers come first; within a priority, the order is
 * first in, first out. A caller that gets no permit pauses and gives the turn to others that have
 * arrived in the meantime.
 *
 * <p>A background caller is due when it has waited for a whole window in which no background caller
 * was served. It then comes before all others and reserves nothing for them, so that no caller
 * waits forever.
 */
final class CallerQueue {

    /**
     * The default number of requests of a window that background callers leave to interactive ones.
     */
    private static final int RESERVED = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Caller> interactive = new ArrayDeque<>();
    private final Queue<Caller> background = new ArrayDeque<>();
    private final long window;
    private final LongSupplier nanoTime;
    private int reserved = RESERVED;
    private @Nullable Caller atTurn;
    private long lastOfBackground;

    /** Whether an answer has arrived since the last check. */
    private boolean answered;

    /**
     * @param window the window in which Discogs counts requests, in nanoseconds
     * @param nanoTime the clock, in nanoseconds
     */
    CallerQueue(long window, LongSupplier nanoTime) {
        this.window = window;
        this.nanoTime = nanoTime;
        this.lastOfBackground = nanoTime.getAsLong();
    }

    /**
     * Sets how many requests of a window background callers leave to interactive ones, unless a
     * request has its own number.
     *
     * @throws IllegalArgumentException when the number is negative or leaves nothing to background
     *     callers
     */
    void reserve(int requests) {
        int most = RateTier.AUTHENTICATED.documentedLimit() - 1;
        if (requests < 0 || requests > most) {
            throw new IllegalArgumentException(
                    "reservedRequests: '%d' is not allowed, allowed: 0 to %d"
                            .formatted(requests, most));
        }
        lock.lock();
        try {
            reserved = requests;
        } finally {
            lock.unlock();
        }
    }

    /** How many callers of that priority wait for a permit. */
    int waiting(CallPriority priority) {
        lock.lock();
        try {
            return queueOf(priority).size();
        } finally {
            lock.unlock();
        }
    }

    /** Adds a caller, which must call {@link #leave} in the end. */
    Caller enter(PermitRequest request) {
        lock.lock();
        try {
            var caller = new Caller(request, nanoTime.getAsLong(), lock.newCondition());
            queueOf(caller.request().priority()).add(caller);
            return caller;
        } finally {
            lock.unlock();
        }
    }

    private Queue<Caller> queueOf(CallPriority priority) {
        return switch (priority) {
            case interactive -> interactive;
            case background -> background;
        };
    }

    /**
     * Gives up the turn, if the caller has it, and waits for the next turn.
     *
     * @param pause how long not to check again, in nanoseconds; an answer, or the caller becoming
     *     due, ends the pause early
     * @param limit when it has passed, the caller gets the turn one last time, unless another
     *     caller is next
     * @throws TimeoutException when the limit has passed and another caller is next
     */
    void awaitTurn(Caller caller, long pause, TimeLimit limit)
            throws TimeoutException, InterruptedException {
        lock.lockInterruptibly();
        try {
            giveUpTurn(caller);
            long now = nanoTime.getAsLong();
            long end = now + Math.min(Math.min(pause, limit.left()), untilDue(caller, now));
            while (!takeTurn(caller, end)) {
                long left = limit.left();
                if (left <= 0) {
                    throw TimeLimit.exceeded();
                }
                caller.turn().awaitNanos(Math.min(left, untilTurn(caller, end)));
            }
        } finally {
            lock.unlock();
        }
    }

    private void giveUpTurn(Caller caller) {
        if (atTurn == caller) {
            atTurn = null;
            wakeNext();
        }
    }

    private boolean takeTurn(Caller caller, long end) {
        long now = nanoTime.getAsLong();
        if (!isNext(caller, now) || !answered && end - now > 0) {
            return false;
        }
        answered = false;
        atTurn = caller;
        return true;
    }

    /**
     * Nanoseconds to wait before checking again. A caller that is not next is signalled when it
     * becomes next, except when it becomes next by being due.
     */
    private long untilTurn(Caller caller, long end) {
        long now = nanoTime.getAsLong();
        return isNext(caller, now) ? end - now : untilDue(caller, now);
    }

    private boolean isNext(Caller caller, long now) {
        return atTurn == null && next(now) == caller;
    }

    private @Nullable Caller next(long now) {
        var first = background.peek();
        boolean isItsTurn = first != null && (interactive.isEmpty() || isDue(first, now));
        return isItsTurn ? first : interactive.peek();
    }

    private boolean isDue(Caller caller, long now) {
        return caller.isBackground() && waited(caller, now) >= window;
    }

    /** How long the caller has waited while no background caller was served, in nanoseconds. */
    private long waited(Caller caller, long now) {
        return Math.min(now - caller.since(), now - lastOfBackground);
    }

    /**
     * Nanoseconds until the caller is due; {@link Long#MAX_VALUE} for a caller that is due already
     * and for an interactive one.
     */
    private long untilDue(Caller caller, long now) {
        return !caller.isBackground() || isDue(caller, now)
                ? Long.MAX_VALUE
                : window - waited(caller, now);
    }

    private void wakeNext() {
        var next = next(nanoTime.getAsLong());
        if (next != null) {
            next.turn().signal();
        }
    }

    /** How many requests of a window the caller has to leave to others now. */
    int reserved(Caller caller) {
        lock.lock();
        try {
            if (!caller.isBackground() || isDue(caller, nanoTime.getAsLong())) {
                return 0;
            }
            var asked = caller.request().reservedRequests();
            return asked == null ? reserved : asked;
        } finally {
            lock.unlock();
        }
    }

    /** Records that the caller, which has the turn, got a permit. */
    void served(Caller caller) {
        lock.lock();
        try {
            if (caller.isBackground()) {
                lastOfBackground = nanoTime.getAsLong();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Removes a caller, whether it got a permit or not. */
    void leave(Caller caller) {
        lock.lock();
        try {
            queueOf(caller.request().priority()).remove(caller);
            if (atTurn == caller) {
                atTurn = null;
            }
            wakeNext();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Records that an answer has arrived, so that the next caller checks again without waiting for
     * its pause to end.
     */
    void answered() {
        lock.lock();
        try {
            answered = true;
            wakeNext();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A caller that waits for a permit.
     *
     * @param since when it entered, in nanoseconds of the clock
     * @param turn the condition that its thread waits on
     */
    record Caller(PermitRequest request, long since, Condition turn) {

        RateTier tier() {
            return request.tier();
        }

        private boolean isBackground() {
            return request.priority() == CallPriority.background;
        }
    }
}
