/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsFailure;
import io.github.cameldiscogs.exception.DiscogsFailure.Outlook;
import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.exception.DiscogsServerException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LatestCallsTest {

    private static final DiscogsOperation OPERATION = DiscogsOperation.named("identity");

    private final AtomicLong now = new AtomicLong();
    private final LatestCalls calls = new LatestCalls(OPERATION, now::get);

    private void passes(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private static DiscogsFailure failure(int status) {
        return new DiscogsFailure("identity", status, "slowly", Outlook.MAY_HELP, 1, Duration.ZERO);
    }

    private static DiscogsException paced() {
        return new DiscogsRateLimitException(failure(429), null);
    }

    @Test
    void tellHowLongACallHasWaitedForItsPermit() {
        calls.waits(OPERATION);
        passes(7);
        assertThat(calls.longestWait()).isEqualTo(Duration.ofSeconds(7));

        calls.waited(OPERATION, Duration.ofSeconds(7));
        assertThat(calls.longestWait()).isZero();
    }

    @Test
    void tellOfTheOneThatHasWaitedLongest() throws InterruptedException {
        var other = new Thread(() -> calls.waits(OPERATION));
        other.start();
        other.join();
        passes(3);
        calls.waits(OPERATION);
        passes(4);

        assertThat(calls.longestWait()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void addThePauseThatDiscogsAsksForToTheWaitForThePermit() {
        calls.retries(paced(), Duration.ofSeconds(60));
        passes(60);
        calls.waits(OPERATION);
        passes(5);

        assertThat(calls.longestWait()).isEqualTo(Duration.ofSeconds(65));
    }

    @Test
    void forgetThePauseOfACallThatIsGivenUpInIt() {
        calls.retries(paced(), Duration.ofSeconds(60));
        calls.failed(paced());
        passes(5);

        assertThat(calls.longestWait()).isZero();
    }

    @Test
    void doNotTakeThePauseAfterAnOutageForAWait() {
        calls.retries(new DiscogsServerException(failure(503), null), Duration.ofSeconds(8));
        passes(5);

        assertThat(calls.longestWait()).isZero();
    }

    /** Whoever asks whose token it is may still be refused what the endpoint asks for. */
    @Test
    void doNotTakeAnotherOperationForTheirs() {
        calls.failed(new DiscogsServerException(failure(503), null));
        calls.succeeded(DiscogsOperation.RELEASE);
        assertThat(calls.health().failuresInARow()).isEqualTo(1);

        calls.succeeded(OPERATION);
        assertThat(calls.health().failuresInARow()).isZero();
    }
}
