/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A budget as it follows from the events of all who share it. */
final class SharedBudget {

    /** Nobody waits for so long, in nanoseconds, for a turn after reading the clock. */
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

    /** The number of the last event that was read, noted or not; 0 for none. */
    long lastNumber() {
        return lastNumber;
    }

    /**
     * Notes what has happened.
     *
     * @param events in the order of their numbers
     * @param until the number of the last event, also where that is not among them
     * @param now the time by the clock of the database, in nanoseconds since 1970
     */
    void note(List<RequestEvent> events, long until, long now) {
        heedSetBack(now);
        events.forEach(event -> note(event, now));
        lastNumber = until;
    }

    /** Notes a request that was sent just now. */
    void note(RequestEvent sent) {
        note(List.of(sent), sent.number(), sent.time());
    }

    private void note(RequestEvent event, long now) {
        // A time that is yet to come is that of a clock that was set back since, or nobody's: it
        // must not make older what was before
        goOn(event.time() - now > LONGEST_TURN ? now : event.time());
        if (event.end() == null) {
            var sent =
                    new RequestEvent(event.number(), lastTime, event.request(), event.tier(), null);
            // Another server may have taken over that has not heard of the last numbers
            end(underWay.put(event.request(), sent), null);
            budget.send(event.tier(), lastTime);
        } else {
            end(underWay.remove(event.request()), event.end().status());
        }
    }

    /**
     * The clock of the database may be set back. One that is behind by less was read before
     * somebody else's turn ended.
     */
    private void heedSetBack(long now) {
        if (lastTime - (now + setBack) > LONGEST_TURN) {
            setBack = lastTime - now;
        }
    }

    /** Time never goes back, whatever the clock of the database does. */
    private void goOn(long clock) {
        lastTime = Math.max(lastTime, clock + setBack);
    }

    /** Nothing is known of a request that was sent before the events that are kept. */
    private void end(@Nullable RequestEvent sent, @Nullable RateStatus status) {
        if (sent != null) {
            budget.end(sent.tier(), sent.time(), lastTime, status);
        }
    }

    /** How long to wait before a request, as {@link RequestBudget#delay} tells. */
    long delay(RateTier tier, int reserved, long now) {
        heedSetBack(now);
        goOn(now);
        giveUpLost();
        return budget.delay(tier, reserved, lastTime);
    }

    /**
     * How long to wait before looking again for what has happened to the requests of others: a
     * second of a minute, or a tenth where an answer can be expected, and not longer than the
     * delay.
     */
    long pause(long delay) {
        boolean isLong = delay != Long.MAX_VALUE && delay > window / 20;
        return Math.min(delay, isLong ? window / 60 : window / 600);
    }

    /** What has been under way for a whole window is lost, with the JVM that sent it. */
    private void giveUpLost() {
        var lost =
                underWay.values().stream().filter(sent -> lastTime - sent.time() > window).toList();
        for (var sent : lost) {
            underWay.remove(sent.request());
            end(sent, null);
        }
    }
}
