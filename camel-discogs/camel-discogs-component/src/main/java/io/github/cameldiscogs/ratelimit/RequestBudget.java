/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.internal.ratelimit.Hypotheses;
import io.github.cameldiscogs.internal.ratelimit.Hypothesis;
import io.github.cameldiscogs.internal.ratelimit.LatestReport;
import io.github.cameldiscogs.internal.ratelimit.RequestLog;
import io.github.cameldiscogs.internal.ratelimit.UsageReport;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calculates when the next request may be sent, from the times at which earlier requests were sent
 * and answered and from the numbers that the answers reported. It has no clock and no threads:
 * callers pass all times, in nanoseconds from any fixed origin, and never a time before an earlier
 * one.
 *
 * <p>Discogs says how many requests it allows in 60 seconds, not how it counts them. Seen from a
 * client it looks like an exact log, or like a weighted counter over two minutes of the server's
 * clock; and other clients may use the same address. The method:
 *
 * <ul>
 *   <li>Requests are sent in bursts, not at an even pace: as long as the budget has room, a request
 *       is sent without delay.
 *   <li>With an exact log, a request holds its place until 60 seconds and a small margin after its
 *       <em>answer</em>. Freeing it earlier risks a refusal, freeing it later wastes budget.
 *   <li>Each answer reports how many requests were used when Discogs counted. For each way of
 *       counting, that gives the number of requests of other clients ({@link Hypothesis}). The ways
 *       that need the fewest requests of other clients are believed ({@link Hypotheses}); in this
 *       manner the limiter learns when the window of a weighted counter starts.
 *   <li>A request is sent if all believed ways of counting allow it, or if the latest report alone
 *       does ({@link LatestReport}).
 *   <li>A request that the exact log allows and another way does not is sent alone, as a probe: its
 *       answer shows which way is right. The first request of all and the first after a window
 *       without requests are probes, too.
 *   <li>If there are other clients, one place is left for those that may have started since the
 *       last report, and requests in flight count twice: with many parallel requests, the limiter
 *       would learn of a full budget too late. If only other clients fill the budget, the limiter
 *       sends a request after half a window, even if earlier answers are late.
 *   <li>A refusal without numbers closes the budget until one of our own requests leaves the
 *       window, at most for half a window. Then one request is sent at a time until one is
 *       accepted.
 * </ul>
 */
final class RequestBudget {

    /** The window of Discogs (API section 2.4). */
    static final Duration WINDOW = Duration.ofSeconds(60);

    /**
     * With more requests left than this the budget is not calculated: the limiter can still learn
     * of a change in time.
     */
    private static final int PLENTY = 100;

    /**
     * The longest time that other requests wait for the answer to a probe: a 30th of the window,
     * which is 2 seconds.
     */
    private static final int PROBES_OF_WINDOW = 30;

    private static final int LOOKS_OF_WINDOW = 2;

    private final RequestLog log;
    private final Hypotheses readings;
    private final LatestReport latest;
    private final Map<RateTier, Integer> limits = new EnumMap<>(RateTier.class);
    private final Map<RateTier, Long> limitsHeardFrom = new EnumMap<>(RateTier.class);
    private long lastSent = Long.MIN_VALUE / 2;
    private RateTier lastTier = RateTier.AUTHENTICATED;
    private int lastUsed;
    private @Nullable Long probe;
    private @Nullable Closure closure;

    /**
     * @param window the time in which requests are counted
     * @throws IllegalArgumentException when the window is not positive
     */
    RequestBudget(Duration window) {
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(
                    "window: %s is not a positive duration".formatted(window));
        }
        log = new RequestLog(window.toNanos());
        readings = new Hypotheses(log);
        latest = new LatestReport(log);
    }

    /**
     * Returns how long to wait before sending a request.
     *
     * @param reserved how many requests to leave to others; if Discogs allows no more than that,
     *     one request is still allowed
     * @return nanoseconds, 0 if the request may be sent now; an answer may shorten the delay, and
     *     {@link Long#MAX_VALUE} means that it depends on an answer
     */
    long delay(RateTier tier, int reserved, long now) {
        if (probe != null && now - probe < probeTime()) {
            return probe + probeTime() - now;
        }
        if (closure != null && now < closure.until()) {
            return closure.until() - now;
        }
        int limit = Math.max(1, limit(tier) - reserved);
        if (hasPlenty(limit, now)) {
            return 0;
        }
        long time = earliest(limit, now);
        return time == Long.MAX_VALUE ? time : time - now;
    }

    /**
     * The state of the budget.
     *
     * @param callers those who wait for a permit
     */
    BudgetStatus status(CallerQueue callers, long now) {
        int limit = limit(lastTier);
        int others =
                readings.believed(now).stream()
                        .filter(Hypothesis::hasOtherClients)
                        .mapToInt(Hypothesis::ofOtherClients)
                        .max()
                        .orElse(0);
        long delay = delay(lastTier, 0, now);
        return new BudgetStatus(
                limit,
                readings.exactLog().counter().atMost(log, now, now),
                log.inFlight(),
                Math.min(others, limit),
                callers.waiting(CallPriority.interactive),
                callers.waiting(CallPriority.background),
                delay == Long.MAX_VALUE ? null : Duration.ofNanos(Math.max(0, delay)));
    }

    private int limit(RateTier tier) {
        return limits.getOrDefault(tier, tier.documentedLimit());
    }

    private long probeTime() {
        return log.window() / PROBES_OF_WINDOW;
    }

    private boolean hasPlenty(int limit, long now) {
        int own = log.sent() - log.sentUntil(now - 2 * log.window());
        return !isAfterSilence(now) && limit - own - lastUsed > PLENTY;
    }

    private boolean isAfterSilence(long now) {
        return now - lastSent > log.window();
    }

    private long earliest(int limit, long now) {
        var believed = readings.believed(now);
        boolean hasOthers = believed.stream().anyMatch(Hypothesis::hasOtherClients);
        int kept = hasOthers ? log.inFlight() : 0;
        long byAll = earliest(believed, limit - kept, now);
        if (byAll <= now) {
            return byAll;
        }
        long alone = Math.max(earliestByOwn(limit, now), lastSent + log.window() / LOOKS_OF_WINDOW);
        if (log.inFlight() == 0 && believed.contains(readings.exactLog())) {
            alone = Math.min(alone, earliest(readings.exactLog(), limit, now));
        }
        return Math.min(byAll, alone);
    }

    private long earliest(List<Hypothesis> believed, int limit, long now) {
        return believed.stream()
                .mapToLong(reading -> earliest(reading, limit, now))
                .max()
                .orElseThrow();
    }

    private long earliest(Hypothesis reading, int limit, long now) {
        int room = limit - 1 - reading.placeForNewcomers();
        if (latest.atMost(now) <= room) {
            return reading == readings.exactLog() ? earliestByOwn(limit, now) : now;
        }
        return reading.counter().earliest(log, now, room - reading.ofOtherClients());
    }

    /** The earliest time by the documented way of counting, assuming no other clients. */
    private long earliestByOwn(int limit, long now) {
        return readings.exactLog().counter().earliest(log, now, limit - 1);
    }

    /** Records that a request is sent now. */
    void send(RateTier tier, long now) {
        int limit = limit(tier);
        boolean alone =
                closure != null
                        || isAfterSilence(now)
                        || !hasPlenty(limit, now)
                                && earliest(readings.believed(now), limit, now) > now;
        if (alone) {
            probe = now;
        }
        lastSent = now;
        lastTier = tier;
        log.send(now);
    }

    /**
     * Records the end of a request.
     *
     * @param sent when it was sent
     * @param status the budget as reported by the answer; null when there was no answer
     */
    void end(RateTier tier, long sent, long now, @Nullable RateStatus status) {
        boolean refused = status != null && status.isRefusal();
        log.end(now, refused);
        if (probe != null && probe == sent) {
            probe = null;
        }
        if (status == null) {
            return;
        }
        if (!refused && closure != null && sent >= closure.since()) {
            closure = null;
        }
        learnLimit(tier, sent, status);
        var used = status.used(limit(tier));
        if (used.isPresent()) {
            hear(new UsageReport(used.getAsInt(), sent, now), limit(tier));
        } else if (refused) {
            close(now);
        }
    }

    private void close(long now) {
        var exactLog = readings.exactLog().counter();
        int own = exactLog.atMost(log, now, now);
        long look = now + log.window() / LOOKS_OF_WINDOW;
        closure = new Closure(now, Math.min(look, exactLog.earliest(log, now, own - 1)));
    }

    private void learnLimit(RateTier tier, long sent, RateStatus status) {
        // The answer to an earlier request is older, even if it arrives later
        if (status.hasLimit() && sent >= limitsHeardFrom.getOrDefault(tier, sent)) {
            limits.put(tier, status.limit());
            limitsHeardFrom.put(tier, sent);
        }
    }

    private void hear(UsageReport report, int limit) {
        lastUsed = report.used();
        if (hasPlenty(limit, report.answered())
                || report.answered() - report.sent() > log.window()) {
            return;
        }
        latest.hear(report);
        readings.hear(report);
    }

    /** The budget is closed after a refusal that reported no numbers. */
    private record Closure(long since, long until) {}
}
