/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.monitoring.CallHealth;
import io.github.cameldiscogs.internal.monitoring.LatestCalls;
import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the calls of an endpoint work, by how the latest ones have ended; it makes none of
 * its own.
 */
abstract class EndpointHealthCheck implements HealthCheck {

    private static final String OPERATION = "operation";
    private static final String LATEST_CALL = "latestCall";
    private static final String WAITING_SECONDS = "waitingSeconds";

    private final String id;
    private final DiscogsEndpoint endpoint;
    private final EndpointCalls calls;
    private volatile boolean enabled = true;

    EndpointHealthCheck(String id, DiscogsEndpoint endpoint, EndpointCalls calls) {
        this.id = id;
        this.endpoint = endpoint;
        this.calls = calls;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getGroup() {
        return "camel";
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public Result call(Map<String, Object> options) {
        var result = HealthCheckResultBuilder.on(this);
        result.detail(CHECK_ID, id).detail(CHECK_GROUP, getGroup());
        result.detail(CHECK_KIND, Kind.READINESS);
        // Without its options, which may name a user
        result.detail(ENDPOINT_URI, endpoint.getEndpointBaseUri());
        result.detail(OPERATION, endpoint.getOperation());
        if (enabled) {
            judge(result, calls.latestCalls());
        } else {
            result.message("Disabled").detail(CHECK_ENABLED, false).unknown();
        }
        return result.build();
    }

    private void judge(HealthCheckResultBuilder result, LatestCalls latest) {
        var health = latest.health();
        result.detail(LATEST_CALL, latestCall(health));
        result.detail(WAITING_SECONDS, latest.longestWait().toSeconds());
        reportFailures(result, health.failuresInARow());
        reportDetails(result);
        var trouble = trouble(health);
        if (trouble == null) {
            reportStatus(result, health.failure());
            reportUp(result, latest);
        } else {
            reportDown(result, trouble);
        }
    }

    private static String latestCall(CallHealth health) {
        if (health.failuresInARow() > 0) {
            return "failed";
        }
        return health.answered() ? "succeeded" : "none yet";
    }

    /** Why the check is down; null if it is not. */
    abstract @Nullable Throwable trouble(CallHealth health);

    /** Adds what only this check tells, up or down. */
    void reportDetails(HealthCheckResultBuilder result) {}

    /** Completes the result of an endpoint that has no trouble. */
    void reportUp(HealthCheckResultBuilder result, LatestCalls latest) {
        result.up();
    }

    private static void reportFailures(HealthCheckResultBuilder result, long failures) {
        if (failures > 0) {
            result.detail(FAILURE_ERROR_COUNT, failures);
        }
    }

    private static void reportDown(HealthCheckResultBuilder result, Throwable trouble) {
        result.down();
        if (trouble instanceof DiscogsException failure) {
            result.message(failure.getMessage()).error(failure);
            reportStatus(result, failure);
        } else {
            // The words of a database may tell what is in it
            result.message("failed with %s, see the log".formatted(trouble.getClass().getName()));
        }
    }

    private static void reportStatus(
            HealthCheckResultBuilder result, @Nullable DiscogsException failure) {
        if (failure != null && failure.getStatus() > 0) {
            result.detail(HTTP_RESPONSE_CODE, failure.getStatus());
        }
    }
}
