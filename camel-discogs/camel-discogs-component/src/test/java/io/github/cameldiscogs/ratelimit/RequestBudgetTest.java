/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import static io.github.cameldiscogs.ratelimit.Simulation.Model.EXACT_LOG;
import static io.github.cameldiscogs.ratelimit.Simulation.Model.WEIGHTED_COUNTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.ratelimit.SimulatedServer.Headers;
import io.github.cameldiscogs.ratelimit.Simulation.Model;
import io.github.cameldiscogs.ratelimit.Simulation.Result;
import io.github.cameldiscogs.sandbox.internal.limit.ExactLog;
import io.github.cameldiscogs.support.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a program gets of what an omniscient one gets, in virtual time, against servers that count
 * in different ways.
 */
@Tag("slow")
class RequestBudgetTest {

    private static final int SEEDS = 10;

    private static final long WINDOW = Simulation.WINDOW;
    private static final RateTier TIER = RateTier.AUTHENTICATED;
    private static final RateStatus MUTE = new RateStatus(200, null, null, null);
    private static final RateStatus MUTE_REFUSAL = new RateStatus(429, null, null, null);

    static Stream<Arguments> threadsAndWhetherRefusedCount() {
        return eachThreads(
                threads -> Stream.of(Arguments.of(threads, false), Arguments.of(threads, true)));
    }

    private static Stream<Arguments> eachThreads(IntFunction<Stream<Arguments>> arguments) {
        return IntStream.of(1, 8, 32).boxed().flatMap(threads -> arguments.apply(threads));
    }

    @ParameterizedTest
    @MethodSource("threadsAndWhetherRefusedCount")
    void usesAnExactLogUpAndIsNeverRefused(int threads, boolean countsRefused) {
        var results = run(new Simulation(EXACT_LOG).threads(threads).countsRefused(countsRefused));

        assertThat(results).extracting(Result::refusals).containsOnly(0);
        assertThat(results).allSatisfy(result -> assertThat(result.share()).isGreaterThan(0.98));
    }

    @ParameterizedTest
    @MethodSource("threadsAndWhetherRefusedCount")
    void learnsTheClockOfAWeightedCounter(int threads, boolean countsRefused) {
        var results =
                run(new Simulation(WEIGHTED_COUNTER).threads(threads).countsRefused(countsRefused));

        assertThat(results).extracting(Result::refusals).allMatch(refusals -> refusals <= 1);
        assertThat(meanShare(results)).isGreaterThan(0.98);
        assertThat(results).allSatisfy(result -> assertThat(result.share()).isGreaterThan(0.96));
    }

    static Stream<Arguments> whoeverCameBefore() {
        return eachThreads(
                threads ->
                        Stream.of(Strangers.BEFORE, Strangers.BURST_BEFORE)
                                .map(strangers -> Arguments.of(strangers, threads)));
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("whoeverCameBefore")
    void bearsThatTheWindowIsPartlyUsed(Strangers strangers, int threads) {
        var exactLog =
                run(new Simulation(EXACT_LOG).strangers(strangers).threads(threads).calls(1_200));
        var weightedCounter =
                run(
                        new Simulation(WEIGHTED_COUNTER)
                                .strangers(strangers)
                                .threads(threads)
                                .calls(1_200));

        assertThat(exactLog).extracting(Result::refusals).containsOnly(0);
        assertThat(weightedCounter).extracting(Result::refusals).allMatch(count -> count <= 4);
        assertThat(meanShare(exactLog)).isGreaterThan(0.98);
        assertThat(meanShare(weightedCounter)).isGreaterThan(0.98);
    }

    static Stream<Arguments> whoeverComes() {
        return eachThreads(
                threads ->
                        Stream.of(
                                Arguments.of(Strangers.REGULAR, EXACT_LOG, threads),
                                Arguments.of(Strangers.REGULAR, WEIGHTED_COUNTER, threads),
                                Arguments.of(Strangers.RANDOM, EXACT_LOG, threads),
                                Arguments.of(Strangers.RANDOM, WEIGHTED_COUNTER, threads)));
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("whoeverComes")
    void takesWhatOthersLeave(Strangers strangers, Model model, int threads) {
        var results = run(new Simulation(model).strangers(strangers).threads(threads));

        assertThat(meanShare(results)).isGreaterThan(0.9);
        assertThat(meanRefusals(results)).isLessThan(strangers == Strangers.REGULAR ? 4 : 10);
        assertThat(results).extracting(Result::mostTries).allMatch(tries -> tries <= 4);
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void getsAlongWithAnotherOfItsKind(Model model) {
        var results = run(new Simulation(model).programs(2).calls(600));

        assertThat(meanShare(results)).isGreaterThan(0.9);
        assertThat(results).extracting(Result::mostTries).allMatch(tries -> tries <= 6);
        assertThat(results)
                .extracting(Result::calls)
                .allSatisfy(calls -> assertThat(calls).allMatch(count -> count > 60));
    }

    @Test
    void isSharedByProgramsThatKnowOfEachOther() {
        var exactLog = run(new Simulation(EXACT_LOG).programs(4).sharing(true).calls(600));
        var weightedCounter =
                run(new Simulation(WEIGHTED_COUNTER).programs(4).sharing(true).calls(600));

        assertThat(exactLog).extracting(Result::refusals).containsOnly(0);
        assertThat(weightedCounter).extracting(Result::refusals).allMatch(count -> count <= 2);
        assertThat(meanShare(exactLog)).isGreaterThan(0.98);
        assertThat(meanShare(weightedCounter)).isGreaterThan(0.98);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 25, 240})
    void learnsAnotherLimit(int limit) {
        var results = run(new Simulation(EXACT_LOG).limit(limit).calls(5 * limit));

        assertThat(results).extracting(Result::refusals).containsOnly(0);
        assertThat(meanShare(results)).isGreaterThan(0.98);
    }

    @ParameterizedTest
    @EnumSource(
            value = Headers.class,
            names = {"MISSING", "UNDERSTATED"})
    void trustsItsOwnLogWhereHeadersSayLess(Headers headers) {
        var results = run(new Simulation(EXACT_LOG).headers(headers));

        assertThat(results).extracting(Result::refusals).containsOnly(0);
        assertThat(meanShare(results)).isGreaterThan(0.98);
    }

    @Test
    void losesOnePlaceWhereHeadersCountTheRequestItself() {
        var results = run(new Simulation(EXACT_LOG).headers(Headers.COUNTING_ITSELF).calls(290));

        assertThat(results).extracting(Result::refusals).containsOnly(0);
        assertThat(meanShare(results)).isGreaterThan(0.98);
    }

    private static List<Result> run(Simulation simulation) {
        return LongStream.range(0, SEEDS).mapToObj(simulation::run).toList();
    }

    private static double meanShare(List<Result> results) {
        return results.stream().mapToDouble(Result::share).average().orElseThrow();
    }

    private static double meanRefusals(List<Result> results) {
        return results.stream().mapToInt(Result::refusals).average().orElseThrow();
    }

    /** A call every 15 seconds, beside programs that take whatever is left to them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 32})
    void keepsWhatIsReservedForCallsThatComeFromTimeToTime(int threads) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var time = new VirtualTime();
            var server =
                    new SimulatedServer(new ExactLog(WINDOW), false, 60, Headers.LAGGING, seed);
            var budget = new RequestBudget(Duration.ofNanos(WINDOW));
            var walks =
                    new SimulatedProgram(
                            time, server, new Random(seed), 0.2, SimulatedBudget.of(budget, 5));
            var delays = new ArrayList<Long>();
            for (int call = 0; call < 40; call++) {
                long start = (15L * call + 10) * VirtualTime.SECOND;
                time.at(start, () -> delays.add(budget.delay(TIER, 0, start)));
                time.at(start, () -> budget.send(TIER, start));
                time.at(start, () -> budget.end(TIER, start, start, server.ask(start)));
            }

            time.at(0, () -> walks.start(threads, 550));
            time.pass(Duration.ofMinutes(10));

            assertThat(delays).hasSize(40).containsOnly(0L);
            assertThat(walks.refusals()).isZero();
            assertThat(walks.answered()).isGreaterThan(500);
        }
    }

    @Test
    void leavesSoManyRequestsToOthersAndTakesOneAtLeast() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 1, new RateStatus(200, 3, 0, 3));

        assertThat(budget.delay(TIER, 2, 1)).isPositive();
        assertThat(budget.delay(TIER, 1, 1)).isZero();
        assertThat(budget.delay(TIER, 0, 1)).isZero();
        assertThat(budget.delay(TIER, 59, 1)).isLessThan(2 * WINDOW);
        assertThat(budget.delay(TIER, 59, 2 * WINDOW)).isZero();
    }

    @Test
    void asksAloneBeforeABurst() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);

        assertThat(budget.delay(TIER, 0, 1)).isPositive();

        budget.end(TIER, 0, 2, new RateStatus(200, 60, 0, 60));
        for (int request = 1; request < 60; request++) {
            assertThat(budget.delay(TIER, 0, 2)).isZero();
            budget.send(TIER, 2);
        }
        assertThat(budget.delay(TIER, 0, 2)).isPositive();
    }

    @Test
    void doesNotWaitForLongForTheAnswerOfTheOneThatWentAlone() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);

        assertThat(budget.delay(TIER, 0, 0)).isEqualTo(WINDOW / 30);
        assertThat(budget.delay(TIER, 0, WINDOW / 30)).isZero();
    }

    @Test
    void holdsAPlaceForAWindowAfterItsAnswer() {
        var budget = budgetOfOne();
        budget.send(TIER, WINDOW);
        budget.end(TIER, WINDOW, WINDOW + WINDOW / 2, new RateStatus(200, 1, 0, 1));

        long free = WINDOW + WINDOW / 2 + WINDOW;
        assertThat(budget.delay(TIER, 0, free)).isPositive();
        assertThat(budget.delay(TIER, 0, free + WINDOW / 100)).isZero();
    }

    @Test
    void holdsAPlaceForAWindowAfterItWasGivenUp() {
        var budget = budgetOfOne();
        budget.send(TIER, WINDOW);
        budget.end(TIER, WINDOW, 2 * WINDOW, null);

        assertThat(budget.delay(TIER, 0, 3 * WINDOW)).isPositive();
        assertThat(budget.delay(TIER, 0, 3 * WINDOW + WINDOW / 100)).isZero();
    }

    /** A budget whose limit is one request, with nothing used at the time of a window. */
    private static RequestBudget budgetOfOne() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, -WINDOW);
        budget.end(TIER, -WINDOW, -WINDOW, new RateStatus(200, 1, 0, 1));
        return budget;
    }

    @Test
    void waitsAfterARefusalUntilAnOwnPlaceLeaves() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 1, new RateStatus(200, 60, 58, 2));
        budget.send(TIER, WINDOW / 4);
        budget.end(TIER, WINDOW / 4, WINDOW / 4 + 1, new RateStatus(429, 60, 60, 0));

        long delay = budget.delay(TIER, 0, WINDOW / 4 + 1);

        // Nobody tells when the strangers leave, so it is looked after half a window
        assertThat(delay).isBetween(WINDOW / 2 - 1, WINDOW / 2);
    }

    @Test
    void looksAgainThoughAnAnswerTakesVeryLong() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 1, new RateStatus(200, 60, 58, 2));
        budget.send(TIER, 2);
        long refused = WINDOW / 4;
        budget.send(TIER, refused);
        budget.end(TIER, refused, refused + 1, new RateStatus(429, 60, 60, 0));

        assertThat(budget.delay(TIER, 0, refused + 1)).isBetween(WINDOW / 2 - 1, WINDOW / 2);
        assertThat(budget.delay(TIER, 0, refused + WINDOW / 2)).isZero();
    }

    @Test
    void doesNotTakeARefusalForAFullWindowWhenMuchRemains() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 1, new RateStatus(429, 60, 3, 57));

        assertThat(budget.delay(TIER, 0, 1)).isZero();
    }

    @Test
    void followsALimitThatChanges() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 1, new RateStatus(200, 2, 0, 2));
        budget.send(TIER, 2);
        assertThat(budget.delay(TIER, 0, 3)).isPositive();

        budget.end(TIER, 2, 4, new RateStatus(200, 3, 1, 2));

        assertThat(budget.delay(TIER, 0, 4)).isZero();
    }

    @Test
    void doesNotLearnALimitFromAnOlderAnswerThatComesLater() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.send(TIER, WINDOW / 20);
        budget.end(TIER, WINDOW / 20, WINDOW / 10, new RateStatus(200, 2, 1, 1));
        budget.end(TIER, 0, WINDOW / 9, new RateStatus(200, 60, 0, 60));

        assertThat(budget.delay(TIER, 0, WINDOW / 9)).isPositive();
    }

    @Test
    void learnsTheLimitOfATierWhateverTheOtherHears() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.send(RateTier.ANONYMOUS, WINDOW / 20);
        budget.end(RateTier.ANONYMOUS, WINDOW / 20, WINDOW / 10, new RateStatus(200, 25, 1, 24));
        budget.end(TIER, 0, WINDOW / 9, new RateStatus(200, 2, 0, null));

        assertThat(budget.delay(TIER, 0, WINDOW / 9)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1_000_000 * WINDOW, 1_000_000 * WINDOW})
    void doesNotCareFromWhereTimesAreCounted(long start) {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, start);
        budget.end(TIER, start, start + 1, new RateStatus(200, 60, 0, 60));
        for (int request = 1; request < 60; request++) {
            assertThat(budget.delay(TIER, 0, start + 2)).isZero();
            budget.send(TIER, start + 2);
        }

        assertThat(budget.delay(TIER, 0, start + 2)).isPositive();
    }

    @Test
    void waitsAfterARefusalThatTellsNothingUntilAnOwnPlaceLeaves() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 0, MUTE);
        long refused = WINDOW * 3 / 4;
        budget.send(TIER, refused);
        budget.end(TIER, refused, refused, MUTE_REFUSAL);

        assertThat(budget.delay(TIER, 0, WINDOW)).isPositive();
        assertThat(budget.delay(TIER, 0, WINDOW + WINDOW / 100)).isZero();
    }

    @Test
    void looksAloneHalfAWindowAfterARefusalThatTellsNothing() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 1, MUTE_REFUSAL);

        assertThat(budget.delay(TIER, 0, 1)).isEqualTo(WINDOW / 2);
        long again = 1 + WINDOW / 2;
        assertThat(budget.delay(TIER, 0, again)).isZero();

        budget.send(TIER, again);
        assertThat(budget.delay(TIER, 0, again)).isPositive();

        budget.end(TIER, again, again + 1, MUTE);
        assertThat(budget.delay(TIER, 0, again + 1)).isZero();
    }

    @Test
    void doesNotTakeAnOlderAnswerForTheEndOfARefusal() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 0, MUTE);
        budget.send(TIER, 1);
        budget.send(TIER, 2);
        budget.end(TIER, 2, 3, MUTE_REFUSAL);
        budget.end(TIER, 1, 4, MUTE);

        assertThat(budget.delay(TIER, 0, 4)).isPositive();
    }

    static Stream<Arguments> othersAndThreads() {
        return eachThreads(
                threads ->
                        Stream.of(Strangers.BEFORE, Strangers.REGULAR)
                                .map(strangers -> Arguments.of(strangers, threads)));
    }

    @ParameterizedTest
    @MethodSource("othersAndThreads")
    void takesWhatOthersLeaveWhereHeadersAreMissing(Strangers strangers, int threads) {
        var results =
                run(
                        new Simulation(EXACT_LOG)
                                .strangers(strangers)
                                .headers(Headers.MISSING)
                                .threads(threads));

        assertThat(meanShare(results)).isGreaterThan(0.9);
        assertThat(results).extracting(Result::mostTries).allMatch(tries -> tries <= 5);
    }

    @Test
    void asksAloneAfterASilence() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 0, new RateStatus(200, 60, 0, 60));
        budget.send(TIER, WINDOW);
        assertThat(budget.delay(TIER, 0, WINDOW)).isZero();
        budget.end(TIER, WINDOW, WINDOW, new RateStatus(200, 60, 1, 59));

        budget.send(TIER, 2 * WINDOW + 1);

        assertThat(budget.delay(TIER, 0, 2 * WINDOW + 1)).isPositive();
    }

    @Test
    void countsWhatIsUnderWayWhereMuchIsLeft() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 0, new RateStatus(200, 240, 0, 240));
        for (int request = 1; request < 240; request++) {
            assertThat(budget.delay(TIER, 0, 1)).isZero();
            budget.send(TIER, 1);
        }

        assertThat(budget.delay(TIER, 0, 1)).isPositive();
    }

    @Test
    void countsStrangersWhereMuchWouldBeLeftWithoutThem() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 0, new RateStatus(200, 240, 200, 40));
        for (int request = 1; request < 40; request++) {
            budget.send(TIER, 1);
        }

        assertThat(budget.delay(TIER, 0, 1)).isPositive();
    }

    @Test
    void doesNotLearnALimitThatLetsNothingPass() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 1, new RateStatus(200, 0, 0, null));

        assertThat(budget.delay(TIER, 0, 1)).isZero();
    }

    @Test
    void countsAllTiersTogetherAndLimitsEachByItself() {
        var budget = new RequestBudget(Duration.ofNanos(WINDOW));
        budget.send(TIER, 0);
        budget.end(TIER, 0, 0, new RateStatus(200, 60, 0, 60));
        for (int request = 1; request < 30; request++) {
            budget.send(TIER, request);
            budget.end(TIER, request, request, new RateStatus(200, 60, request, 60 - request));
        }

        assertThat(budget.delay(RateTier.ANONYMOUS, 0, 30)).isPositive();
        assertThat(budget.delay(TIER, 0, 30)).isZero();
    }
}
