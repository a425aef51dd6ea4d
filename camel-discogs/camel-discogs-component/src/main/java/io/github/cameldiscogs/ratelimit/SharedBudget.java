/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The budget calculated from the events of all JVMs that share it. */
final class SharedBudget {

    /**
     * The largest difference, in nanoseconds, between a time that was read and the time at which
     * its transaction gets the lock. A larger one means that the clock was set back.
     */
    private static final long LONGEST_TURN = TimeUnit.SECONDS.toNanos(15);

    private final RequestBudget budget;
    private final long window;
    private final Map<Long, RequestEvent> underWay = new HashMap<>();
    private long lastNumber;
    private long lastTime;
    private long setBack;

    SharedBudget(Duration window) {
        this.budget = new RequestBudget(window);
        this.window = window.toNanos();
    }

    /** The number of the last event that was read, also if its row was skipped; 0 for none. */
    long lastNumber() {
        return lastNumber;
    }

    /**
     * Applies events to the budget.
     *
     * @param events ordered by number
     * @param until the number of the last event, also if it is not among the given ones
     * @param now the time by the clock of the database, in nanoseconds since 1970
     */
    void note(List<RequestEvent> events, long until, long now) {
        heedSetBack(now);
        events.forEach(event -> note(event, now));
        lastNumber = until;
    }

    /** Applies the event of a request that was sent just now. */
    void note(RequestEvent sent) {
        note(List.of(sent), sent.number(), sent.time());
    }

    private void note(RequestEvent event, long now) {
        // A time in the future was written before the clock was set back, or by another program. It
        // must not make earlier requests look older than they are
        goOn(event.time() - now > LONGEST_TURN ? now : event.time());
        if (event.end() == null) {
            var sent =
                    new RequestEvent(event.number(), lastTime, event.request(), event.tier(), null);
            // After a failover the new database server may lack the last events, and numbers are
            // used again
            end(underWay.put(event.request(), sent), null);
            budget.send(event.tier(), lastTime);
        } else {
            end(underWay.remove(event.request()), event.end().status());
        }
    }

    /**
     * Detects that the clock of the database was set back. A smaller difference is normal: that
     * time was read while waiting for the lock.
     */
    private void heedSetBack(long now) {
        if (lastTime - (now + setBack) > LONGEST_TURN) {
            setBack = lastTime - now;
        }
    }

    /**
     * Advances the time of the budget, which never goes back, even if the clock of the database
     * does.
     */
    private void goOn(long clock) {
        lastTime = Math.max(lastTime, clock + setBack);
    }

    /** Does nothing for a request that was sent before the oldest event that is kept. */
    private void end(@Nullable RequestEvent sent, @Nullable RateStatus status) {
        if (sent != null) {
            budget.end(sent.tier(), sent.time(), lastTime, status);
        }
    }

    /**
     * Returns how long to wait before a request, in nanoseconds, as {@link RequestBudget#delay}
     * does.
     */
    long delay(RateTier tier, int reserved, long now) {
        heedSetBack(now);
        goOn(now);
        giveUpLost();
        return budget.delay(tier, reserved, lastTime);
    }

    /**
     * The state of the budget by the events that were applied.
     *
     * @param since the time since the last of them, in nanoseconds
     */
    BudgetStatus status(CallerQueue callers, long since) {
        return budget.status(callers, lastTime + since);
    }

    /**
     * Returns how long to wait, in nanoseconds, before reading the events of other JVMs again: a
     * 60th of the window (1 second), or a 600th (0.1 seconds) if an answer may arrive soon, and
     * never longer than the delay.
     */
    long pause(long delay) {
        boolean isLong = delay != Long.MAX_VALUE && delay > window / 20;
        return Math.min(delay, isLong ? window / 60 : window / 600);
    }

    /**
     * Ends requests that have been in flight for more than a window: their JVM has probably died.
     */
    private void giveUpLost() {
        var lost =
                underWay.values().stream().filter(sent -> lastTime - sent.time() > window).toList();
        for (var sent : lost) {
            underWay.remove(sent.request());
            end(sent, null);
        }
    }
}
