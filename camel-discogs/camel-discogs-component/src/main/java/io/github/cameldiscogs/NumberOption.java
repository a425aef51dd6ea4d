/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.text.QuotedValue;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.camel.util.TimeUtils;

/**
 * The numeric and duration options of an endpoint, apart from the parameters of operations. Camel
 * reads invalid ones as 0, and truncates large ones.
 */
enum NumberOption {
    MAX_ITEMS("maxItems", Unit.ONE, 1, Long.MAX_VALUE, DiscogsConfiguration::getMaxItems),
    PREFETCH("prefetch", Unit.ONE, 0, Integer.MAX_VALUE, DiscogsConfiguration::getPrefetch),
    RESERVED_REQUESTS(
            "reservedRequests",
            Unit.ONE,
            0,
            RateTier.AUTHENTICATED.documentedLimit() - 1,
            DiscogsConfiguration::getReservedRequests),
    RATE_LIMIT_TIMEOUT(
            "rateLimitTimeout",
            Unit.MILLISECOND,
            1,
            Long.MAX_VALUE,
            DiscogsConfiguration::getRateLimitTimeout),
    PROGRESS_INTERVAL(
            "progressInterval",
            Unit.MILLISECOND,
            0,
            Long.MAX_VALUE,
            DiscogsConfiguration::getProgressInterval),
    MAX_RETRIES("maxRetries", Unit.ONE, 0, Integer.MAX_VALUE, DiscogsConfiguration::getMaxRetries),
    RETRY_DELAY(
            "retryDelay", Unit.MILLISECOND, 0, Long.MAX_VALUE, DiscogsConfiguration::getRetryDelay),
    CONNECT_TIMEOUT(
            "connectTimeout",
            Unit.MILLISECOND,
            1,
            Long.MAX_VALUE,
            DiscogsConfiguration::getConnectTimeout),
    RESPONSE_TIMEOUT(
            "responseTimeout",
            Unit.MILLISECOND,
            1,
            Long.MAX_VALUE,
            DiscogsConfiguration::getResponseTimeout),
    MAX_RESPONSE_SIZE(
            "maxResponseSize",
            Unit.ONE,
            1,
            Long.MAX_VALUE,
            DiscogsConfiguration::getMaxResponseSize),
    MAX_FILE_SIZE("maxFileSize", Unit.ONE, 1, Long.MAX_VALUE, DiscogsConfiguration::getMaxFileSize),
    PROXY_PORT("proxyPort", Unit.ONE, 1, 65_535, DiscogsConfiguration::getProxyPort),
    MAX_REMOVALS("maxRemovals", Unit.ONE, 0, Integer.MAX_VALUE),
    FULL_SCAN("fullScan", Unit.MILLISECOND, 1, Long.MAX_VALUE),
    MAX_MESSAGES_PER_POLL("maxMessagesPerPoll", Unit.ONE, 0, Integer.MAX_VALUE),
    DELAY("delay", Unit.MILLISECOND, 1, Long.MAX_VALUE),
    INITIAL_DELAY("initialDelay", Unit.MILLISECOND, 0, Long.MAX_VALUE),
    REPEAT_COUNT("repeatCount", Unit.ONE, 0, Long.MAX_VALUE),
    BACKOFF_MULTIPLIER("backoffMultiplier", Unit.ONE, 0, Integer.MAX_VALUE),
    BACKOFF_IDLE_THRESHOLD("backoffIdleThreshold", Unit.ONE, 0, Integer.MAX_VALUE),
    BACKOFF_ERROR_THRESHOLD("backoffErrorThreshold", Unit.ONE, 0, Integer.MAX_VALUE);

    private enum Unit {
        ONE,
        MILLISECOND
    }

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,40}");

    /** Camel's notation of durations, with enough digits for any wait. */
    private static final Pattern DURATION =
            Pattern.compile(
                    "(?=\\d)(\\d{1,6}d)?(\\d{1,8}h)?(\\d{1,10}m)?(\\d{1,12}s)?(\\d{1,15}ms)?");

    private final String optionName;
    private final Unit unit;
    private final long least;
    private final long most;
    private final Function<DiscogsConfiguration, Number> getter;

    /** An option for consumers only. */
    NumberOption(String optionName, Unit unit, long least, long most) {
        this(optionName, unit, least, most, configuration -> null);
    }

    NumberOption(
            String optionName,
            Unit unit,
            long least,
            long most,
            Function<DiscogsConfiguration, Number> getter) {
        this.optionName = optionName;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.getter = getter;
    }

    /** The option of that name; empty if it is not numeric. */
    static Optional<NumberOption> named(String name) {
        return Arrays.stream(values()).filter(option -> option.optionName.equals(name)).findAny();
    }

    /**
     * Checks the value in a configuration.
     *
     * @throws IllegalArgumentException naming the option, the value and the allowed range
     */
    void check(DiscogsConfiguration configuration) {
        var value = getter.apply(configuration);
        if (value != null) {
            read(value);
        }
    }

    /**
     * Reads a value.
     *
     * @param value a number, a text, or a {@link Duration}
     * @return the number; for a duration, the milliseconds
     * @throws IllegalArgumentException naming the option, the value and the allowed range
     */
    Long read(Object value) {
        var stripped = text(value).strip();
        if (unit == Unit.MILLISECOND && DURATION.matcher(stripped).matches()) {
            return allowed(BigInteger.valueOf(TimeUtils.toMilliSeconds(stripped)), stripped);
        }
        if (!WHOLE_NUMBER.matcher(stripped).matches()) {
            throw refused("is not " + kind(), stripped);
        }
        return allowed(new BigInteger(stripped), stripped);
    }

    private String text(Object value) {
        return unit == Unit.MILLISECOND && value instanceof Duration duration
                ? String.valueOf(duration.toMillis())
                : value.toString();
    }

    private Long allowed(BigInteger value, String text) {
        if (value.compareTo(BigInteger.valueOf(least)) < 0
                || value.compareTo(BigInteger.valueOf(most)) > 0) {
            throw refused("is not allowed", text);
        }
        return value.longValue();
    }

    private String kind() {
        return unit == Unit.ONE
                ? "a whole number"
                : "a duration, as in 30s, 1m30s or a number of milliseconds";
    }

    private IllegalArgumentException refused(String reason, String text) {
        return new IllegalArgumentException(
                "%s: %s %s, allowed: %s"
                        .formatted(
                                optionName,
                                QuotedValue.of(text),
                                reason,
                                most == Long.MAX_VALUE
                                        ? least + " or more"
                                        : "%d to %d".formatted(least, most)));
    }
}
