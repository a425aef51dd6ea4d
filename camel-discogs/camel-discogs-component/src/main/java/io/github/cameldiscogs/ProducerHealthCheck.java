/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.monitoring.CallHealth;
import org.jspecify.annotations.Nullable;

/** Tells whether the calls that a producer makes for messages work. */
final class ProducerHealthCheck extends EndpointHealthCheck {

    ProducerHealthCheck(String id, DiscogsEndpoint endpoint, EndpointCalls calls) {
        super(id, endpoint, calls);
    }

    @Override
    @Nullable Throwable trouble(CallHealth health) {
        return health.down();
    }
}
