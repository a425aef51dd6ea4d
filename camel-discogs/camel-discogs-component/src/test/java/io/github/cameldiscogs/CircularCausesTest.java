/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.ratelimit.RateTier;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.CountingLimiter;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beans of an application that fail with an exception which is a cause of its own cause. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CircularCausesTest extends SandboxTestSupport {

    /** A limiter that fails once some requests have passed. */
    private static final class Failing extends CountingLimiter {

        private final int passing;
        private final String words;

        private Failing(int passing, String words) {
            this.passing = passing;
            this.words = words;
        }

        @Override
        public Permit acquire(RateTier tier, Duration timeout) {
            if (taken() == passing) {
                throw circular();
            }
            return super.acquire(tier, timeout);
        }

        private IllegalStateException circular() {
            var failure = new IllegalStateException(words);
            failure.initCause(new IllegalArgumentException("because", failure));
            return failure;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "down\nand out"})
    void failTheCall(String words) {
        component().setRateLimiter(new Failing(0, words));

        var failure = call("discogs:release?releaseId=1", Map.of()).getException();

        assertThatItEnds(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "down\nand out"})
    void failAListThatIsReadAhead(String words) {
        component().setRateLimiter(new Failing(3, words));
        var uri =
                "discogs:collectionItems?perPage=5&username=%s&userToken=%s"
                        .formatted(DiscogsSandbox.USERNAME, DiscogsSandbox.USER_TOKEN);
        var items = call(uri, Map.of()).getMessage().getBody(DiscogsItems.class);

        assertThatItEnds(catchThrowable(items::list));
    }

    private static void assertThatItEnds(Throwable failure) {
        assertThat(failure)
                .isInstanceOf(DiscogsException.class)
                .hasMessageContaining("the rate limiter failed");
        assertThat(failure.getCause().getCause()).hasMessageEndingWith("because").hasNoCause();
    }
}
