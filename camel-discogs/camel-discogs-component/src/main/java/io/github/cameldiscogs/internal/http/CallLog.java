/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs what delays calls. For each reason the first line of a burst is logged at INFO, the others
 * at DEBUG; a burst ends after a minute without a line.
 */
public final class CallLog implements CallListener {

    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
    private static final long PAUSE_BETWEEN_BURSTS = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private final Map<Reason, Long> lastLines = new EnumMap<>(Reason.class);

    public CallLog() {
        this(System::nanoTime);
    }

    /** With a given clock, for tests. */
    CallLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A call has waited for its permit; short waits are not logged. */
    @Override
    public void waited(DiscogsOperation operation, Duration wait) {
        var reason = Reason.toWait(operation);
        if (wait.compareTo(reason.worthALine) > 0) {
            LOG.atLevel(level(reason))
                    .log("{} waited {} s {}", operation.uriName(), seconds(wait), reason.words);
        }
    }

    /** A failed call is about to be repeated. */
    @Override
    public void retries(DiscogsException failure, Duration pause) {
        var status = failure.getStatus() == 0 ? "" : "status %d: ".formatted(failure.getStatus());
        LOG.atLevel(level(Reason.RETRY))
                .log(
                        "{} is tried again in {} s: {}{}",
                        failure.getOperation(),
                        seconds(pause),
                        status,
                        failure.getDiscogsMessage());
    }

    private synchronized Level level(Reason reason) {
        long now = nanoTime.getAsLong();
        var last = lastLines.put(reason, now);
        return last == null || now - last > PAUSE_BETWEEN_BURSTS ? Level.INFO : Level.DEBUG;
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }

    /** Why a call is delayed. */
    enum Reason {
        BUDGET("for a place in the request budget", Duration.ofSeconds(10)),
        IMAGES("until it might ask for one more image", Duration.ofSeconds(1)),
        RETRY("to be tried again", Duration.ZERO);

        private final String words;
        private final Duration worthALine;

        Reason(String words, Duration worthALine) {
            this.words = words;
            this.worthALine = worthALine;
        }

        private static Reason toWait(DiscogsOperation operation) {
            return switch (operation.host()) {
                case API -> BUDGET;
                case IMAGES -> IMAGES;
            };
        }
    }
}
