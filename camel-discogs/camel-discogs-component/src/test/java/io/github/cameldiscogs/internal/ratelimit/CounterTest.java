/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.internal.limit.RequestCounter;
import io.github.cameldiscogs.support.VirtualTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what we suppose of Discogs's counters against counters that know when they counted. */
class CounterTest {

    private static final int RUNS = 2_000;
    private static final long SECOND = VirtualTime.SECOND;
    private static final long WINDOW = 60 * SECOND;

    /** A request: Discogs counts it some time between the others. */
    private record Sample(long sent, long counted, long ended, boolean refused) {}

    @Test
    void boundsOfAnExactLogHoldWhateverHappens() {
        for (int seed = 0; seed < RUNS; seed++) {
            var truth = new io.github.cameldiscogs.sandbox.internal.limit.ExactLog(WINDOW);
            assertBounds(new Random(seed), new ExactLog(), truth, 0);
        }
    }

    @Test
    void boundsOfAWeightedCounterHoldWhateverHappens() {
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new Random(seed);
            var truth = new io.github.cameldiscogs.sandbox.internal.limit.WeightedCounter(WINDOW);
            long stroke = (long) (random.nextDouble() * WINDOW);
            long mistake = (long) ((random.nextDouble() - 0.5) * SECOND / 2);
            var counter = new WeightedCounter(stroke + mistake, SECOND / 4);
            assertBounds(random, counter, truth, WINDOW - stroke);
        }
    }

    private static void assertBounds(
            Random random, Counter counter, RequestCounter truth, long clockOffset) {
        var samples = samples(random);
        long now = 3 * WINDOW;
        var log = log(samples, now);
        for (var sample : samples.stream().sorted(Comparator.comparing(Sample::counted)).toList()) {
            if (!sample.refused() && sample.counted() <= now) {
                truth.add(sample.counted() + clockOffset);
            }
        }

        int used = truth.used(now + clockOffset);

        long before = now - random.nextInt(2) * SECOND;
        long after = now + random.nextInt(2) * SECOND;
        assertThat(used)
                .isBetween(counter.atLeast(log, before, after), counter.atMost(log, before, after));
    }

    private static List<Sample> samples(Random random) {
        var samples = new ArrayList<Sample>();
        IntStream.range(0, 60 + random.nextInt(90))
                .forEach(
                        number -> {
                            long sent = (long) (random.nextDouble() * 3 * WINDOW);
                            long ended = sent + (long) (random.nextDouble() * 3 * SECOND);
                            long counted = sent + (long) (random.nextDouble() * (ended - sent));
                            samples.add(new Sample(sent, counted, ended, random.nextInt(20) == 0));
                        });
        return samples;
    }

    private static RequestLog log(List<Sample> samples, long now) {
        var log = new RequestLog(WINDOW);
        samples.stream()
                .filter(sample -> sample.sent() <= now)
                .sorted(Comparator.comparing(Sample::sent))
                .forEach(sample -> log.send(sample.sent()));
        samples.stream()
                .filter(sample -> sample.ended() <= now)
                .sorted(Comparator.comparing(Sample::ended))
                .forEach(sample -> log.end(sample.ended(), sample.refused()));
        return log;
    }

    @Test
    void anExactLogHasRoomAWindowAfterTheAnswer() {
        var log = burst(60);

        assertThat(new ExactLog().earliest(log, 2 * SECOND, 59))
                .isBetween(61 * SECOND, 61 * SECOND + SECOND / 10);
        assertThat(new ExactLog().earliest(log, 2 * SECOND, 60)).isEqualTo(2 * SECOND);
        assertThat(new ExactLog().earliest(log, 2 * SECOND, -1)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4 * SECOND, 9 * SECOND})
    void aWeightedCounterFadesFromItsNextStroke(long tolerance) {
        var log = burst(60);
        var counter = new WeightedCounter(10 * SECOND, tolerance);

        for (int most = 59; most >= 0; most--) {
            long time = counter.earliest(log, 2 * SECOND, most);
            assertThat(counter.atMost(log, time, time)).as("at most %d", most).isEqualTo(most);
            long before = time - SECOND / 50;
            assertThat(counter.atMost(log, before, before))
                    .as("before %d", most)
                    .isGreaterThan(most);
        }
    }

    /**
     * Sixty requests at one time, which is told with the time of the question in seconds. The clock
     * strikes at 60 seconds, or 5 seconds earlier or later.
     */
    @ParameterizedTest
    @CsvSource({
        // Whether it has struck yet cannot be known
        "30, 54, 60, 60",
        "30, 56, 59, 60",
        "30, 62, 53, 60",
        "30, 65, 50, 60",
        // It has: what it counted before fades for as long as the earliest and the latest stroke
        // say
        "30, 70, 45, 55",
        "30, 100, 15, 25",
        "30, 114, 1, 11",
        "30, 118, 0, 7",
        "30, 124, 0, 1",
        "30, 126, 0, 0",
        // It may have counted them before the stroke as well as after it
        "58, 70, 45, 60",
        "58, 120, 0, 60",
        "66, 70, 60, 60",
        "66, 124, 51, 60",
        "66, 130, 45, 55"
    })
    void aWeightedCounterIsKnownAsWellAsItsClock(long sent, long asked, int atLeast, int atMost) {
        var log = new RequestLog(WINDOW);
        for (int request = 0; request < 60; request++) {
            log.send(sent * SECOND);
            log.end(sent * SECOND, false);
        }
        var counter = new WeightedCounter(0, 5 * SECOND);

        assertThat(counter.atLeast(log, asked * SECOND, asked * SECOND)).isEqualTo(atLeast);
        assertThat(counter.atMost(log, asked * SECOND, asked * SECOND)).isEqualTo(atMost);
    }

    @Test
    void whatIsUnderWayTakesAnAnswer() {
        var log = burst(1);
        log.send(2 * SECOND);

        assertThat(new ExactLog().earliest(log, 3 * SECOND, 0)).isEqualTo(Long.MAX_VALUE);
    }

    /** So many requests within the first second. */
    private static RequestLog burst(int requests) {
        var log = new RequestLog(WINDOW);
        for (int request = 0; request < requests; request++) {
            log.send(0);
        }
        for (int request = 0; request < requests; request++) {
            log.end(SECOND, false);
        }
        return log;
    }

    @Test
    void aLogForgetsWhatIsLongAgoAndStillCountsIt() {
        var log = new RequestLog(WINDOW);
        for (int minute = 0; minute < 100; minute++) {
            for (int request = 0; request < 60; request++) {
                log.send(minute * WINDOW + request);
                log.end(minute * WINDOW + request, false);
            }
        }

        assertThat(log.sent()).isEqualTo(6_000);
        assertThat(log.inFlight()).isZero();
        long now = 99 * WINDOW + SECOND / 100;
        assertThat(new ExactLog().atMost(log, now, now)).isEqualTo(120);
        assertThat(new ExactLog().atMost(log, now + SECOND, now + SECOND)).isEqualTo(60);
    }
}
