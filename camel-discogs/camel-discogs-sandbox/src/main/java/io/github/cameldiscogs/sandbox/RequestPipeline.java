/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.AnswerEncoder;
import io.github.cameldiscogs.sandbox.internal.http.AnswerExchange;
import io.github.cameldiscogs.sandbox.internal.http.ConnectionRelay;
import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.operation.Authenticator;
import io.github.cameldiscogs.sandbox.internal.operation.Caller;
import io.github.cameldiscogs.sandbox.internal.operation.RecordedAnswers;
import io.github.cameldiscogs.sandbox.internal.operation.RouteTable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Handles each request from socket to answer. */
final class RequestPipeline implements HttpHandler {

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

    private final RouteTable routes;
    private final Authenticator authenticator;
    private final Optional<RecordedAnswers> recordings;
    private final RequestLimiter limiter;
    private final RequestLog log;
    private final Duration latency;
    private final Clock clock;
    private final FaultPlan faults = new FaultPlan();
    private final List<Consumer<RecordedRequest>> hooks = new CopyOnWriteArrayList<>();
    private volatile @Nullable ConnectionRelay relay;

    RequestPipeline(
            RouteTable routes,
            Authenticator authenticator,
            Optional<RecordedAnswers> recordings,
            RequestLimiter limiter,
            RequestLog log,
            Duration latency,
            Clock clock) {
        this.routes = routes;
        this.authenticator = authenticator;
        this.recordings = recordings;
        this.limiter = limiter;
        this.log = log;
        this.latency = latency;
        this.clock = clock;
    }

    void connect(ConnectionRelay newRelay) {
        relay = newRelay;
    }

    FaultPlan faults() {
        return faults;
    }

    void beforeRequest(Consumer<RecordedRequest> hook) {
        hooks.add(hook);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            // Connected before the server starts
            var connection =
                    Objects.requireNonNull(relay).connection(exchange.getRemoteAddress().getPort());
            if (connection == null) {
                return; // The client has gone already
            }
            var request = receive(exchange, connection.clientAddress().getHostAddress());
            answer(request, new AnswerExchange(exchange, connection));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // The sandbox stops
        }
    }

    private ReceivedRequest receive(HttpExchange exchange, String address) throws IOException {
        var uri = exchange.getRequestURI();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return new ReceivedRequest(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                headers,
                exchange.getRequestBody().readAllBytes(),
                address,
                clock.instant());
    }

    private void answer(ReceivedRequest request, AnswerExchange exchange)
            throws IOException, InterruptedException {
        var entry = log.received(request);
        hooks.forEach(hook -> hook.accept(new RecordedRequest(request, 0)));
        // Half of the latency is before handling, half after
        exchange.hold(latency.dividedBy(2));
        var handling = handle(request);
        exchange.hold(latency.dividedBy(2).plus(handling.fault().delay()));
        log.answered(entry, handling.fault().answersAtAll() ? handling.answer().status() : 0);
        handling.fault().delivery().send(handling.answer(), exchange);
    }

    private Handling handle(ReceivedRequest request) {
        var route = routes.find(request.method(), request.path());
        if (!route.isApi()) {
            var fault = faults.next(new RecordedRequest(request, 0));
            return encoded(request, fault.answer(() -> rightAnswer(route, request)), fault);
        }
        if (request.header("User-Agent").orElse("").isBlank()) {
            return new Handling(NO_USER_AGENT, Fault.none());
        }
        var verdict = limiter.ask(request.address(), Authenticator.claimsCredentials(request));
        var fault = verdict.allowed() ? faults.next(new RecordedRequest(request, 0)) : Fault.none();
        var answer =
                verdict.allowed()
                        ? fault.answer(() -> rightAnswer(route, request))
                        : Answer.message(429, "You are making requests too quickly.");
        return encoded(request, verdict.addHeaders(route.withHeaders(answer)), fault);
    }

    private Answer rightAnswer(RouteTable.Match route, ReceivedRequest request) {
        try {
            var caller =
                    route.authenticatesItself() ? Caller.ANONYMOUS : authenticator.caller(request);
            var recording = recordings.flatMap(folder -> folder.find(request));
            return route.answer(request, caller, recording);
        } catch (Refusal e) {
            return e.answer();
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
