/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the route for a request. */
public final class RouteTable {

    /** A matching route, and the values of its path. */
    public static final class Match {

        private final Route route;
        private final Map<String, String> path;

        private Match(Route route, Map<String, String> path) {
            this.route = route;
            this.path = path;
        }

        public boolean isApi() {
            return route.access().isApi();
        }

        public boolean authenticatesItself() {
            return route.access().authenticatesItself();
        }

        /**
         * @param recording an answer that replaces the generated one, if the caller has access
         * @throws Refusal if the caller has no access, or the handler refuses
         */
        public Answer answer(ReceivedRequest request, Caller caller, Optional<Answer> recording) {
            var routed = new Request(request, path, caller);
            route.access().check(routed);
            return recording.orElseGet(() -> route.handler().apply(routed));
        }
    }

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = routes;
    }

    /** The matching route; if there is none, one that refuses with 404 or 405. */
    public Match find(String method, String path) {
        var segments = Route.segments(path);
        var wanted = method.equals("HEAD") ? "GET" : method;
        Set<String> others = new LinkedHashSet<>();
        for (var route : routes) {
            var values = route.match(segments);
            if (values.isPresent() && route.method().equals(wanted)) {
                return new Match(route, values.get());
            }
            values.ifPresent(any -> others.add(route.method()));
        }
        return new Match(
                method.equals("OPTIONS") ? preflight(others) : refusal(method, others), Map.of());
    }

    private static Route refusal(String method, Set<String> others) {
        return new Route(
                method,
                List.of(),
                Access.ANYONE,
                request -> {
                    throw others.isEmpty()
                            ? Refusal.notFound()
                            : Refusal.of(
                                    405, "Method " + method + " is not allowed for this resource.");
                });
    }

    private static Route preflight(Set<String> methods) {
        Function<Request, Answer> answer =
                request ->
                        Answer.empty(200)
                                .with(
                                        "Access-Control-Allow-Methods",
                                        "HEAD, OPTIONS, " + String.join(", ", methods))
                                .with(
                                        "Access-Control-Allow-Headers",
                                        "Content-Type, authorization, User-Agent,"
                                                + " Private-Auth-Secret, Discogs-UID");
        return new Route("OPTIONS", List.of(), Access.ANYONE, answer);
    }
}
