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
 * Something that goes wrong on purpose. A fault strikes the next request unless told otherwise:
 *
 * <pre>{@code
 * sandbox.fault(Fault.answer(503, "text/html", "<h1>Down</h1>").onPath("/releases/.*").skip(2).times(3));
 * sandbox.fault(Fault.resetBeforeAnswer().on(request -> request.method().equals("POST")).forever());
 * }</pre>
 *
 * Faults that put another answer in place of the right one keep the request from being carried out;
 * all others spoil the answer to a request that was carried out. Of several faults that fit a
 * request, the one added first strikes.
 */
public final class Fault {

    private static final int FOR_EVER = Integer.MAX_VALUE;

    /**
     * What goes wrong.
     *
     * @param instead takes the place of the right answer, so that the request is not carried out;
     *     null if it is carried out
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

    private Fault(
            Effect effect, Duration delay, Predicate<RecordedRequest> rule, int skip, int times) {
        this.effect = effect;
        this.delay = delay;
        this.rule = rule;
        this.skip = skip;
        this.times = times;
    }

    private Fault(Effect effect) {
        this(effect, Duration.ZERO, request -> true, 0, 1);
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

    /** Another answer in place of the right one; the request is not carried out. */
    public static Fault answer(int status, String contentType, String body) {
        Objects.requireNonNull(body, "body");
        return new Fault(Effect.NONE.instead(Answer.of(status, contentType, body)));
    }

    /** The same without a body and without a content type. */
    public static Fault emptyAnswer(int status) {
        return new Fault(Effect.NONE.instead(Answer.empty(status)));
    }

    /** 204 that claims to be JSON. */
    public static Fault noContentAsJson() {
        return emptyAnswer(204).withHeader(Answer.CONTENT_TYPE, Answer.JSON);
    }

    /** 302 to another place. */
    public static Fault redirect(String location) {
        return emptyAnswer(302).withHeader("Location", location);
    }

    /** The right answer, later; use {@link #delayed} to delay another fault. */
    public static Fault delay(Duration delay) {
        return changing(UnaryOperator.identity()).delayed(delay);
    }

    /** The right answer, so many bytes at a time with a pause after each piece. */
    public static Fault drip(int bytesAtOnce, Duration pause) {
        if (bytesAtOnce < 1) {
            throw new IllegalArgumentException("bytesAtOnce is " + bytesAtOnce + ", at least 1");
        }
        return delivered(new Delivery.Drip(bytesAtOnce, pause));
    }

    /** Nothing at all, until the client gives up. */
    public static Fault stallBeforeAnswer() {
        return delivered(new Delivery.Broken(Point.BEFORE_HEAD, End.STALL));
    }

    /** Headers and half of the body, then nothing until the client gives up. */
    public static Fault stallInAnswer() {
        return delivered(new Delivery.Broken(Point.WITHIN_BODY, End.STALL));
    }

    /** The connection is reset (RST) and nothing was answered. */
    public static Fault resetBeforeAnswer() {
        return delivered(new Delivery.Broken(Point.BEFORE_HEAD, End.RESET));
    }

    /** The connection is reset (RST) after headers and half of the body. */
    public static Fault resetInAnswer() {
        return delivered(new Delivery.Broken(Point.WITHIN_BODY, End.RESET));
    }

    /** The connection is closed in good order (FIN) and nothing was answered. */
    public static Fault closeBeforeAnswer() {
        return delivered(new Delivery.Broken(Point.BEFORE_HEAD, End.CLOSE));
    }

    /** The connection is closed (FIN) after half of the promised length. */
    public static Fault closeInAnswer() {
        return delivered(new Delivery.Broken(Point.WITHIN_BODY, End.CLOSE));
    }

    /** A complete answer whose JSON stops half-way. */
    public static Fault cutJson() {
        return changing(right -> right.withBody(half(right.body())));
    }

    /** A complete answer whose gzip stream stops half-way, asked for or not. */
    public static Fault cutGzip() {
        return changingEncoded(
                right -> {
                    boolean zipped = right.headers().containsKey("Content-Encoding");
                    var gzip = zipped ? right : AnswerEncoder.gzip(right);
                    return gzip.withBody(half(gzip.body()));
                });
    }

    /** The right body under another content type. */
    public static Fault contentType(String contentType) {
        return changing(right -> right.with(Answer.CONTENT_TYPE, contentType));
    }

    /** The right answer without one of its headers. */
    public static Fault withoutHeader(String name) {
        return changingEncoded(right -> right.without(name));
    }

    /** Valid JSON of at least so many bytes, before it is compressed. */
    public static Fault oversizedBody(int bytes) {
        var body = new byte[bytes + 2];
        Arrays.fill(body, (byte) 'x');
        body[0] = '"';
        body[bytes + 1] = '"';
        return new Fault(Effect.NONE.instead(Answer.of(200, Answer.JSON, body)));
    }

    /** The right answer with its text changed, such as a page with fewer items than it says. */
    public static Fault changedBody(UnaryOperator<String> edit) {
        return changing(
                right -> {
                    var text = new String(right.body(), StandardCharsets.UTF_8);
                    return right.withBody(edit.apply(text).getBytes(StandardCharsets.UTF_8));
                });
    }

    /** With one more header, or another value for it. */
    public Fault withHeader(String name, String value) {
        UnaryOperator<Answer> more = answer -> effect.change().apply(answer).with(name, value);
        return new Fault(effect.changing(more), delay, rule, skip, times);
    }

    /** Only after so long. */
    public Fault delayed(Duration newDelay) {
        return new Fault(effect, newDelay, rule, skip, times);
    }

    /** Only for requests for which this holds; the status of the request is 0 at that time. */
    public Fault on(Predicate<RecordedRequest> newRule) {
        return new Fault(effect, delay, newRule, skip, times);
    }

    /** Only for requests whose path, as sent and without query, matches the regular expression. */
    public Fault onPath(String regex) {
        return on(request -> request.path().matches(regex));
    }

    /** Lets the first so many matching requests pass. */
    public Fault skip(int newSkip) {
        return new Fault(effect, delay, rule, newSkip, times);
    }

    /** Strikes so many matching requests. */
    public Fault times(int newTimes) {
        return new Fault(effect, delay, rule, skip, newTimes);
    }

    /** Strikes all matching requests. */
    public Fault forever() {
        return times(FOR_EVER);
    }

    /** The answer before it is encoded; the right one is made only if it is needed. */
    Answer answer(Supplier<Answer> right) {
        return effect.change().apply(effect.instead() == null ? right.get() : effect.instead());
    }

    Answer changeEncoded(Answer encoded) {
        return effect.changeEncoded().apply(encoded);
    }

    Delivery delivery() {
        return effect.delivery();
    }

    /** Whether the client gets to see at least a status. */
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

    /** Whether it strikes a request before which so many others fitted. */
    boolean strikes(int earlierFits) {
        return earlierFits >= skip && earlierFits - skip < times;
    }

    static Fault none() {
        return new Fault(Effect.NONE);
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }
}
