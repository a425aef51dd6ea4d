/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

/** Who is measured. */
enum Contender {
    DISCOGS("discogs", new ComponentReader()),
    THROTTLE("Camel throttle EIP", new PacedReader(Pacings::throttle)),
    RESILIENCE4J("Resilience4j", new PacedReader(Pacings::resilience4j)),
    BUCKET4J_GREEDY("Bucket4j, greedy", new PacedReader(Pacings::bucket4jGreedy)),
    BUCKET4J_INTERVAL("Bucket4j, interval", new PacedReader(Pacings::bucket4jInterval)),
    GUAVA("Guava RateLimiter", new PacedReader(Pacings::guava)),
    NONE("no limiter", new PacedReader(budget -> Pacings.none()));

    private final String title;
    private final Reader reader;

    Contender(String title, Reader reader) {
        this.title = title;
        this.reader = reader;
    }

    String title() {
        return title;
    }

    Reader reader() {
        return reader;
    }
}
