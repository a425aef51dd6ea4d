/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What all processes share.
 *
 * @param brokers of Kafka, as host:port, separated by commas
 * @param databaseUrl of PostgreSQL, for JDBC
 * @param apiUrl origin of the Discogs API
 * @param websiteUrl origin of the pages where users allow the application to act for them
 * @param consumerKey the key of the application at Discogs
 * @param consumerSecret its secret
 */
public record Surroundings(
        String brokers,
        String databaseUrl,
        String apiUrl,
        String websiteUrl,
        String consumerKey,
        String consumerSecret) {

    private static final String BROKERS = "KAFKA_BROKERS";
    private static final String DATABASE = "DATABASE_URL";
    private static final String API = "DISCOGS_API_URL";
    private static final String WEBSITE = "DISCOGS_WEBSITE_URL";
    private static final String KEY = "DISCOGS_CONSUMER_KEY";
    private static final String SECRET = "DISCOGS_CONSUMER_SECRET";

    /** With a stand-in for Discogs. */
    public static Surroundings ofSandbox(
            String brokers, String databaseUrl, String apiUrl, String websiteUrl) {
        return new Surroundings(
                brokers,
                databaseUrl,
                apiUrl,
                websiteUrl,
                DiscogsSandbox.CONSUMER_KEY,
                DiscogsSandbox.CONSUMER_SECRET);
    }

    /** Whether the environment names any of them. */
    static boolean areGiven(Map<String, String> environment) {
        return Stream.of(BROKERS, DATABASE, API, KEY)
                .anyMatch(name -> !value(environment, name).isEmpty());
    }

    /**
     * What the environment names. There has to be all of it: what one process had alone would end
     * with that process, and with it what is under way.
     */
    static Surroundings given(Map<String, String> environment) {
        var brokers = required(environment, BROKERS);
        var databaseUrl = required(environment, DATABASE);
        var apiUrl = value(environment, API);
        if (!apiUrl.isEmpty() && value(environment, KEY).isEmpty()) {
            // A stand-in has its pages beside its API
            return ofSandbox(
                    brokers, databaseUrl, apiUrl, environment.getOrDefault(WEBSITE, apiUrl));
        }
        return new Surroundings(
                brokers,
                databaseUrl,
                apiUrl.isEmpty() ? "https://api.discogs.com" : apiUrl,
                environment.getOrDefault(WEBSITE, "https://www.discogs.com"),
                required(environment, KEY),
                required(environment, SECRET));
    }

    private static String required(Map<String, String> environment, String name) {
        var value = value(environment, name);
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is not set: either all is inside this process, or nothing".formatted(name));
        }
        return value;
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }

    /** Whether Discogs is a stand-in, which lets anybody be anybody. */
    public boolean isSandbox() {
        return consumerKey.equals(DiscogsSandbox.CONSUMER_KEY);
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "Surroundings[%s]".formatted(apiUrl);
    }
}
