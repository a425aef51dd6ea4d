/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.AnswerEncoder;
import io.github.cameldiscogs.sandbox.internal.http.Delivery;
import io.github.cameldiscogs.sandbox.internal.http.Delivery.Broken.End;
import io.github.cameldiscogs.sandbox.internal.http.Delivery.Broken.Point;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A deliberate fault. It applies to the next request unless configured otherwise:
 *
 * <pre>{@code
 * sandbox.fault(Fault.answer(503, "text/html", "<h1>Down</h1>").onPath("/releases/.*").skip(2).times(3));
 * sandbox.fault(Fault.resetBeforeAnswer().on(request -> request.method().equals("POST")).forever());
 * }</pre>
 *
 * With a fault that replaces the answer the request is not processed; other faults damage the
 * answer to a processed request. If several faults match a request, the one added first applies.
 */
public final class Fault {

    private static final int FOR_EVER = Integer.MAX_VALUE;

    /**
     * The effect of a fault.
     *
     * @param instead the replacement of the answer, for a request that is not processed; null if it
     *     is processed
     */
    private record Effect(
            @Nullable Answer instead,
            UnaryOperator<Answer> change,
            UnaryOperator<Answer> changeEncoded,
            Delivery delivery) {

        static final Effect NONE =
                new Effect(
                        null,
                        UnaryOperator.identity(),
                        UnaryOperator.identity(),
                        new Delivery.Whole());

        Effect instead(Answer answer) {
            return new Effect(answer, change, changeEncoded, delivery);
        }

        Effect changing(UnaryOperator<Answer> newChange) {
            return new Effect(instead, newChange, changeEncoded, delivery);
        }

        Effect changingEncoded(UnaryOperator<Answer> newChange) {
            return new Effect(instead, change, newChange, delivery);
        }

        Effect delivered(Delivery newDelivery) {
            return new Effect(instead, change, changeEncoded, newDelivery);
        }
    }

    private final Effect effect;
    private final Duration delay;
    private final Predicate<RecordedRequest> rule;
    private final int skip;
    private final int times;
    private final String kind;

    private Fault(
            Effect effect,
            Duration delay,
            Predicate<RecordedRequest> rule,
            int skip,
            int times,
            String kind) {
        this.kind = kind;
        this.effect = effect;
        this.delay = delay;
        this.rule = rule;
        this.skip = skip;
        this.times = times;
    }

    private Fault(Effect effect) {
        this(effect, Duration.ZERO, request -> true, 0, 1, "set in Java");
    }

    private static Fault changing(UnaryOperator<Answer> change) {
        return new Fault(Effect.NONE.changing(change));
    }

    private static Fault changingEncoded(UnaryOperator<Answer> change) {
        return new Fault(Effect.NONE.changingEncoded(change));
    }

    private static Fault delivered(Delivery delivery) {
        return new Fault(Effect.NONE.delivered(delivery));
    }

    /** Another answer; the request is not processed. */
    public static Fault answer(int status, String contentType, String body) {
        Objects.requireNonNull(body, "body");
        return new Fault(Effect.NONE.instead(Answer.of(status, contentType, body)));
    }

    /** Another answer without body and content type; the request is not processed. */
    public static Fault emptyAnswer(int status) {
        return new Fault(Effect.NONE.instead(Answer.empty(status)));
    }

    /** Status 204 with the content type of JSON. */
    public static Fault noContentAsJson() {
        return emptyAnswer(204).withHeader(Answer.CONTENT_TYPE, Answer.JSON);
    }

    /** Status 302 to another URL. */
    public static Fault redirect(String location) {
        return emptyAnswer(302).withHeader("Location", location);
    }

    /** The correct answer, later; use {@link #delayed} to delay another fault. */
    public static Fault delay(Duration delay) {
        return changing(UnaryOperator.identity()).delayed(delay);
    }

    /** The correct answer, in pieces of this size with a pause after each. */
    public static Fault drip(int bytesAtOnce, Duration pause) {
        if (bytesAtOnce < 1) {
            throw new IllegalArgumentException("bytesAtOnce is " + bytesAtOnce + ", at least 1");
        }
        return delivered(new Delivery.Drip(bytesAtOnce, pause));
    }

    /** No answer, until the client gives up. */
    public static Fault stallBeforeAnswer() {
        return delivered(new Delivery.Broken(Point.BEFORE_HEAD, End.STALL));
    }

    /** Headers and half of the body, then nothing until the client gives up. */
    public static Fault stallInAnswer() {
        return delivered(new Delivery.Broken(Point.WITHIN_BODY, End.STALL));
    }

    /** A connection reset (RST) without an answer. */
    public static Fault resetBeforeAnswer() {
        return delivered(new Delivery.Broken(Point.BEFORE_HEAD, End.RESET));
    }

    /** A connection reset (RST) after headers and half of the body. */
    public static Fault resetInAnswer() {
        return delivered(new Delivery.Broken(Point.WITHIN_BODY, End.RESET));
    }

    /** An orderly close (FIN) without an answer. */
    public static Fault closeBeforeAnswer() {
        return delivered(new Delivery.Broken(Point.BEFORE_HEAD, End.CLOSE));
    }

    /** An orderly close (FIN) after half of the announced length. */
    public static Fault closeInAnswer() {
        return delivered(new Delivery.Broken(Point.WITHIN_BODY, End.CLOSE));
    }

    /** A complete answer with truncated JSON. */
    public static Fault cutJson() {
        return changing(right -> right.withBody(half(right.body())));
    }

    /** A complete answer with a truncated gzip stream, even if gzip was not requested. */
    public static Fault cutGzip() {
        return changingEncoded(
                right -> {
                    boolean zipped = right.headers().containsKey("Content-Encoding");
                    var gzip = zipped ? right : AnswerEncoder.gzip(right);
                    return gzip.withBody(half(gzip.body()));
                });
    }

    /** The correct body with another content type. */
    public static Fault contentType(String contentType) {
        return changing(right -> right.with(Answer.CONTENT_TYPE, contentType));
    }

    /** The correct answer without one of its headers. */
    public static Fault withoutHeader(String name) {
        return changingEncoded(right -> right.without(name));
    }

    /** Valid JSON of at least this size before compression. */
    public static Fault oversizedBody(int bytes) {
        var body = new byte[bytes + 2];
        Arrays.fill(body, (byte) 'x');
        body[0] = '"';
        body[bytes + 1] = '"';
        return new Fault(Effect.NONE.instead(Answer.of(200, Answer.JSON, body)));
    }

    /** The correct answer with an edited text, such as a page with fewer items than it reports. */
    public static Fault changedBody(UnaryOperator<String> edit) {
        return changing(
                right -> {
                    var text = new String(right.body(), StandardCharsets.UTF_8);
                    return right.withBody(edit.apply(text).getBytes(StandardCharsets.UTF_8));
                });
    }

    /** Adds or replaces a header, also one that the sandbox sends with every answer. */
    public Fault withHeader(String name, String value) {
        UnaryOperator<Answer> more =
                answer -> effect.changeEncoded().apply(answer).with(name, value);
        return new Fault(effect.changingEncoded(more), delay, rule, skip, times, kind);
    }

    /** Delays the fault. */
    public Fault delayed(Duration newDelay) {
        return new Fault(effect, newDelay, rule, skip, times, kind);
    }

    /** Applies only to matching requests, whose status is still 0. */
    public Fault on(Predicate<RecordedRequest> newRule) {
        return new Fault(effect, delay, newRule, skip, times, kind);
    }

    /**
     * Applies only to requests whose path, as sent and without query, matches the regular
     * expression.
     */
    public Fault onPath(String regex) {
        return on(request -> request.path().matches(regex));
    }

    /** Skips the first matching requests. */
    public Fault skip(int newSkip) {
        return new Fault(effect, delay, rule, newSkip, times, kind);
    }

    /** The number of matching requests that it applies to. */
    public Fault times(int newTimes) {
        return new Fault(effect, delay, rule, skip, newTimes, kind);
    }

    /** Applies to all matching requests. */
    public Fault forever() {
        return times(FOR_EVER);
    }

    /** The same fault with a name for its kind. */
    Fault described(String newKind) {
        return new Fault(effect, delay, rule, skip, times, newKind);
    }

    String kind() {
        return kind;
    }

    /** The answer before encoding; the correct one is computed only if needed. */
    Answer answer(Supplier<Answer> right) {
        return effect.change().apply(effect.instead() == null ? right.get() : effect.instead());
    }

    Answer changeEncoded(Answer encoded) {
        return effect.changeEncoded().apply(encoded);
    }

    Delivery delivery() {
        return effect.delivery();
    }

    /** Whether the client receives at least a status. */
    boolean answersAtAll() {
        return !(effect.delivery() instanceof Delivery.Broken broken)
                || broken.point() != Point.BEFORE_HEAD;
    }

    Duration delay() {
        return delay;
    }

    boolean fits(RecordedRequest request) {
        return rule.test(request);
    }

    /** Whether it applies to a request after this number of earlier matches. */
    boolean strikes(int earlierFits) {
        return earlierFits >= skip && earlierFits - skip < times;
    }

    /** Whether it applies to this or a later match. */
    boolean strikesLater(int earlierFits) {
        return earlierFits - skip < times;
    }

    static Fault none() {
        return new Fault(Effect.NONE);
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }
}
