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
 * The callers of this JVM who want a permit. One of them at a time has the turn to look whether
 * there is one: interactive callers first, and those of a priority in the order in which they come.
 * Who looks in vain pauses, and lets others go first who have come meanwhile.
 *
 * <p>A background caller is due when it has waited for a whole window in which none was served: it
 * goes before all others then, and leaves nothing to them. So nobody waits for ever.
 */
final class CallerQueue {

    /** How many requests of a window background callers leave to the others. */
    private static final int RESERVED = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Caller> interactive = new ArrayDeque<>();
    private final Queue<Caller> background = new ArrayDeque<>();
    private final long window;
    private final LongSupplier nanoTime;
    private int reserved = RESERVED;
    private @Nullable Caller atTurn;
    private long lastOfBackground;

    /** Whether an answer has come since somebody looked. */
    private boolean answered;

    /**
     * @param window the time in which requests are counted, in nanoseconds
     * @param nanoTime the clock
     */
    CallerQueue(long window, LongSupplier nanoTime) {
        this.window = window;
        this.nanoTime = nanoTime;
        this.lastOfBackground = nanoTime.getAsLong();
    }

    /**
     * How many requests of a window background callers leave to the others, unless they say so
     * themselves.
     *
     * @throws IllegalArgumentException when nothing would be left to background callers
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

    /** Adds a caller, who must leave in the end. */
    Caller enter(PermitRequest request) {
        lock.lock();
        try {
            var caller = new Caller(request, nanoTime.getAsLong(), lock.newCondition());
            queueOf(caller).add(caller);
            return caller;
        } finally {
            lock.unlock();
        }
    }

    private Queue<Caller> queueOf(Caller caller) {
        return caller.isBackground() ? background : interactive;
    }

    /**
     * Gives up the turn, if the caller has it, and waits for the next.
     *
     * @param pause how long, in nanoseconds, it is of no use to look, unless an answer comes or the
     *     caller is due
     * @param limit when it is over, the caller has the turn once more, if nobody else is to have it
     * @throws TimeoutException when it is over and somebody else is to have the turn
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

    /** Who is not next is woken up when it is, unless that is for having waited. */
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

    /** How long a background caller has waited while none was served. */
    private long waited(Caller caller, long now) {
        return Math.min(now - caller.since(), now - lastOfBackground);
    }

    /** {@link Long#MAX_VALUE} for who is, and for who never will be. */
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

    /** How many requests of a window the caller leaves to others now. */
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

    /** Notes that the caller, who has the turn, got its permit. */
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

    /** Removes a caller, with a permit or without. */
    void leave(Caller caller) {
        lock.lock();
        try {
            queueOf(caller).remove(caller);
            if (atTurn == caller) {
                atTurn = null;
            }
            wakeNext();
        } finally {
            lock.unlock();
        }
    }

    /** Notes that an answer has come, so that it is worth while to look again. */
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
     * One who wants a permit.
     *
     * @param since when it came
     * @param turn on which its thread waits
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
