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
 * When the next request may be sent, from when the others were sent and answered and from what the
 * answers reported. It has no clock and no threads: all times are given, in nanoseconds from any
 * fixed point, and never go back.
 *
 * <p>Discogs says how many requests it allows in 60 seconds, not how it counts them. From outside
 * it looks like an exact log, or like a counter that weights two minutes of its own clock; and
 * other clients may use the same address. The method:
 *
 * <ul>
 *   <li>A burst, not a smooth pace: as long as there is room, requests go without any wait.
 *   <li>Against an exact log the place of a request is held until 60 seconds and a small margin
 *       after its <em>answer</em>. Any earlier time risks a refusal, any later one wastes budget.
 *   <li>Each answer reports how many requests were used when Discogs looked. For each way to count
 *       that tells how many of them were not ours ({@link Hypothesis}). The ways that need the
 *       fewest requests of other clients are believed ({@link Hypotheses}); so the clock of a
 *       weighted counter is learnt.
 *   <li>A request goes if it fits by all that is believed, or by the latest report alone ({@link
 *       LatestReport}).
 *   <li>What fits by the exact log, and not by the others, goes alone: its answer tells who is
 *       right. So does the first request of all, and the first after a silence.
 *   <li>Where other clients are about, one place is left for newcomers, and requests under way
 *       count twice: whoever sends many at once would learn too late. When nothing but other
 *       clients keeps us waiting, we look again after half a window, however long an answer takes.
 *   <li>A refusal that reports nothing closes the budget until an own place leaves, or for half a
 *       window. Then one goes alone, until one is not refused.
 * </ul>
 */
final class RequestBudget {

    /** Discogs counts the requests of 60 seconds (API section 2.4). */
    static final Duration WINDOW = Duration.ofSeconds(60);

    /** With so many requests left nothing has to be worked out; they are enough to learn later. */
    private static final int PLENTY = 100;

    /** Others wait 2 seconds of a minute for the answer of one that went alone. */
    private static final int PROBES_OF_WINDOW = 30;

    private static final int LOOKS_OF_WINDOW = 2;

    private final RequestLog log;
    private final Hypotheses readings;
    private final LatestReport latest;
    private final Map<RateTier, Integer> limits = new EnumMap<>(RateTier.class);
    private final Map<RateTier, Long> limitsHeardFrom = new EnumMap<>(RateTier.class);
    private long lastSent = Long.MIN_VALUE / 2;
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
     * How long to wait before a request.
     *
     * @param reserved how many requests are to be left to others; where Discogs allows no more than
     *     that, all but one are
     * @return nanoseconds, 0 for not at all; it may be less as soon as an answer has come, and
     *     {@link Long#MAX_VALUE} says that one has to come
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

    /** By the documented way to count, if there were no other clients. */
    private long earliestByOwn(int limit, long now) {
        return readings.exactLog().counter().earliest(log, now, limit - 1);
    }

    /** Notes that a request is sent now. */
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
        log.send(now);
    }

    /**
     * Notes that it is over with a request.
     *
     * @param sent when it was sent
     * @param status what its answer told
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
        // An older answer knows less, even if it comes later
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

    /** The window is full, and nobody says of how many requests. */
    private record Closure(long since, long until) {}
}
