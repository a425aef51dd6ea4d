/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.sandbox.Fault;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/**
 * A fault of which a client cannot know whether it will be there the next time.
 *
 * @param kind what it leaves certain
 * @param options short time-outs where the client has to wait for the fault
 */
public record PassingFault(String name, Kind kind, Fault fault, String options) {

    private static final String SHORT = "&connectTimeout=250&responseTimeout=250";

    /** What is certain when a request has met with a fault. */
    public enum Kind {
        /** The request was refused for the budget, and nothing was done. */
        REFUSED,
        /** Another answer came in the place of the right one. */
        OTHER_ANSWER,
        /** The request was carried out, and its answer was lost. */
        LOST_ANSWER
    }

    public static Stream<PassingFault> all() {
        return Stream.of(refusals(), failures(), lostAnswers(), slowAnswers())
                .flatMap(faults -> faults);
    }

    private static Stream<PassingFault> refusals() {
        return Stream.of(
                refusal("429", Fault.answer(429, "application/json", message("Too quickly."))),
                refusal("429 HTML", Fault.answer(429, "text/html", page("Too many"))),
                refusal("429 empty", Fault.emptyAnswer(429)),
                refusal(
                        "429 with Retry-After in seconds",
                        Fault.emptyAnswer(429).withHeader("Retry-After", "0")),
                refusal(
                        "429 with Retry-After as a date",
                        Fault.emptyAnswer(429).withHeader("Retry-After", now())),
                refusal(
                        "429 with a senseless Retry-After",
                        Fault.emptyAnswer(429).withHeader("Retry-After", "-1")));
    }

    private static Stream<PassingFault> failures() {
        var failures =
                Stream.of(500, 502, 503, 504)
                        .flatMap(
                                status ->
                                        Stream.of(
                                                failure(
                                                        status + " JSON",
                                                        Fault.answer(
                                                                status,
                                                                "application/json",
                                                                message("Query time exceeded."))),
                                                failure(
                                                        status + " HTML",
                                                        Fault.answer(
                                                                status,
                                                                "text/html",
                                                                page("Bad gateway"))),
                                                failure(
                                                        status + " empty",
                                                        Fault.emptyAnswer(status))));
        return Stream.concat(
                failures,
                Stream.of(
                        failure(
                                "503 with Retry-After",
                                Fault.emptyAnswer(503).withHeader("Retry-After", "0")),
                        failure(
                                "a page of a proxy",
                                Fault.answer(200, "text/html", page("Hello")))));
    }

    private static Stream<PassingFault> lostAnswers() {
        return Stream.of(
                lost("reset before the answer", Fault.resetBeforeAnswer()),
                lost("reset in the answer", Fault.resetInAnswer()),
                lost("closed before the answer", Fault.closeBeforeAnswer()),
                lost("closed in the answer", Fault.closeInAnswer()),
                lost("cut gzip", Fault.cutGzip()));
    }

    private static Stream<PassingFault> slowAnswers() {
        return Stream.of(
                slow("stall before the answer", Fault.stallBeforeAnswer()),
                slow("stall in the answer", Fault.stallInAnswer()),
                slow("drip", Fault.drip(1, Duration.ofMillis(30))));
    }

    private static PassingFault refusal(String name, Fault fault) {
        return new PassingFault(name, Kind.REFUSED, fault, "");
    }

    public static PassingFault failure(String name, Fault fault) {
        return new PassingFault(name, Kind.OTHER_ANSWER, fault, "");
    }

    public static PassingFault lost(String name, Fault fault) {
        return new PassingFault(name, Kind.LOST_ANSWER, fault, "");
    }

    private static PassingFault slow(String name, Fault fault) {
        return new PassingFault(name, Kind.LOST_ANSWER, fault, SHORT);
    }

    private static String message(String text) {
        return "{\"message\": \"%s\"}".formatted(text);
    }

    private static String page(String title) {
        return "<html><title>%s</title>".formatted(title);
    }

    private static String now() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    }

    @Override
    public String toString() {
        return name;
    }
}
