/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.auth.AuthStrategy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AuthorizationTest {

    private final AtomicInteger made = new AtomicInteger();
    private final AuthStrategy strategy = request -> "number " + made.incrementAndGet();
    private long now = Long.MAX_VALUE;

    @Test
    void isMadeAnewWhenItHasGrownOld() {
        var authorization = new Authorization(null, strategy, () -> now);
        assertThat(authorization.value()).isEqualTo("number 1");

        now += Duration.ofSeconds(1).toNanos();
        assertThat(authorization.value()).isEqualTo("number 1");

        now += 1;
        assertThat(authorization.value()).isEqualTo("number 2");
    }
}
