/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.support.LogLines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallListenersTest {

    private final List<String> told = new ArrayList<>();

    private final CallListener broken =
            new CallListener() {
                @Override
                public void waited(DiscogsOperation operation, Duration time) {
                    throw new IllegalStateException("the registry is closed");
                }
            };

    private final CallListener notes =
            new CallListener() {
                @Override
                public void waited(DiscogsOperation operation, Duration time) {
                    told.add(operation.uriName() + " " + time.toSeconds());
                }
            };

    @Test
    void goOnWhenOneOfThemFailsAndSaySoOnce() {
        try (var lines = new LogLines(CallListeners.class)) {
            var listeners = new CallListeners(List.of(broken, notes));
            listeners.waited(DiscogsOperation.ORDERS, Duration.ofSeconds(1));
            listeners.waited(DiscogsOperation.ORDERS, Duration.ofSeconds(2));

            assertThat(told).containsExactly("orders 1", "orders 2");
            assertThat(lines.lines())
                    .containsExactly("WARN Calls are not fully monitored, a listener fails");
        }
    }
}
