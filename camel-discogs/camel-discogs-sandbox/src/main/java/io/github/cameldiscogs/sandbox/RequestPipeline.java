/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.admin.AdminApi;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.AnswerEncoder;
import io.github.cameldiscogs.sandbox.internal.http.AnswerExchange;
import io.github.cameldiscogs.sandbox.internal.http.Delivery;
import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import io.github.cameldiscogs.sandbox.internal.http.PublicOrigin;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.http.RequestHandler;
import io.github.cameldiscogs.sandbox.internal.operation.Authenticator;
import io.github.cameldiscogs.sandbox.internal.operation.Caller;
import io.github.cameldiscogs.sandbox.internal.operation.RecordedAnswers;
import io.github.cameldiscogs.sandbox.internal.operation.RouteTable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Handles each request from receipt to answer. */
final class RequestPipeline implements RequestHandler {

    /** An answer, and the fault that affects its delivery. */
    private record Handling(Answer answer, Fault fault) {}

    /** Discogs refuses requests without a User-Agent (API section 2.2). */
    private static final Answer NO_USER_AGENT =
            Answer.of(
                    403,
                    "text/html; charset=UTF-8",
                    "<!DOCTYPE html><html><head><title>Access denied</title></head>"
                            + "<body><h1>Error 1010</h1><p>Access denied</p></body></html>");

    private static final System.Logger LOG = System.getLogger(RequestPipeline.class.getName());

    private final Supplier<World> world;
    private final AdminApi admin;
    private final Optional<RecordedAnswers> recordings;
    private final PublicOrigin origin;
    private final RequestLimiter limiter;
    private final RequestLog log;
    private final Duration latency;
    private final FaultPlan faults = new FaultPlan();
    private final List<Consumer<RecordedRequest>> hooks = new CopyOnWriteArrayList<>();

    RequestPipeline(
            Supplier<World> world,
            AdminApi admin,
            Optional<RecordedAnswers> recordings,
            PublicOrigin origin,
            RequestLimiter limiter,
            RequestLog log,
            Duration latency) {
        this.world = world;
        this.admin = admin;
        this.recordings = recordings;
        this.origin = origin;
        this.limiter = limiter;
        this.log = log;
        this.latency = latency;
    }

    FaultPlan faults() {
        return faults;
    }

    void beforeRequest(Consumer<RecordedRequest> hook) {
        hooks.add(hook);
    }

    @Override
    public void handle(ReceivedRequest request, AnswerExchange exchange) {
        if (admin.answers(request.path())) {
            new Delivery.Whole().send(admin.answer(request), exchange);
            return;
        }
        var entry = log.received(request);
        hooks.forEach(hook -> hook.accept(new RecordedRequest(request, 0)));
        // Half of the latency is before handling, half after
        exchange.after(latency.dividedBy(2), () -> answer(request, entry, exchange));
    }

    private void answer(ReceivedRequest request, RequestLog.Entry entry, AnswerExchange exchange) {
        var handling = handle(request);
        var fault = handling.fault();
        exchange.after(
                latency.dividedBy(2).plus(fault.delay()),
                () -> {
                    log.answered(entry, fault.answersAtAll() ? handling.answer().status() : 0);
                    fault.delivery().send(handling.answer(), exchange);
                });
    }

    private Handling handle(ReceivedRequest request) {
        var now = world.get();
        var route = now.routes().find(request.method(), request.path());
        if (!route.isApi()) {
            var fault = faults.next(new RecordedRequest(request, 0));
            return encoded(request, fault.answer(() -> rightAnswer(now, route, request)), fault);
        }
        if (request.header("User-Agent").orElse("").isBlank()) {
            return new Handling(NO_USER_AGENT, Fault.none());
        }
        var verdict = limiter.ask(request.address(), Authenticator.claimsCredentials(request));
        var fault = verdict.allowed() ? faults.next(new RecordedRequest(request, 0)) : Fault.none();
        var answer =
                verdict.allowed()
                        ? fault.answer(() -> rightAnswer(now, route, request))
                        : Answer.message(429, "You are making requests too quickly.");
        return encoded(request, verdict.addHeaders(route.withHeaders(answer)), fault);
    }

    private Answer rightAnswer(World now, RouteTable.Match route, ReceivedRequest request) {
        try {
            var caller =
                    route.authenticatesItself()
                            ? Caller.ANONYMOUS
                            : now.authenticator().caller(request);
            var recording = recordings.flatMap(folder -> folder.find(request));
            return origin.applyTo(route.answer(request, caller, recording), request);
        } catch (Refusal e) {
            return route.refusal(e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The sandbox failed at " + request, e);
            return Answer.message(500, "An internal server error occurred.");
        }
    }

    private static Handling encoded(ReceivedRequest request, Answer answer, Fault fault) {
        var callback = Parameters.parse(request.query()).first("callback").orElse("");
        var codings = request.header("Accept-Encoding").orElse("");
        var encoded = AnswerEncoder.encode(answer, callback, codings);
        return new Handling(fault.changeEncoded(encoded), fault);
    }
}
