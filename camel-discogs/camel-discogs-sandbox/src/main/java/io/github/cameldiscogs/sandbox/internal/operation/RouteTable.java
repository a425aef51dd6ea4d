/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the route for a request. */
public final class RouteTable {

    /** A matching route, and the values of its path. */
    public static final class Match {

        private final Route route;
        private final Map<String, String> path;
        private final @Nullable Account owner;
        private final String allowedMethods;

        private Match(
                Route route,
                String allowedMethods,
                Map<String, String> path,
                @Nullable Account owner) {
            this.route = route;
            this.allowedMethods = allowedMethods;
            this.path = path;
            this.owner = owner;
        }

        public boolean isApi() {
            return route.access().isApi();
        }

        public boolean authenticatesItself() {
            return route.access().authenticatesItself();
        }

        /** With the headers of the server that answers this route, whatever the answer is. */
        public Answer withHeaders(Answer answer) {
            return route.server().withHeaders(answer, allowedMethods);
        }

        /** The answer of the server of this route to a request that it refuses. */
        public Answer refusal(Refusal refusal) {
            return route.server().spelling(refusal.answer());
        }

        /**
         * @param recording an answer that replaces the generated one, if the caller has access
         * @throws Refusal if the caller has no access, or the handler refuses
         */
        public Answer answer(ReceivedRequest request, Caller caller, Optional<Answer> recording) {
            var routed = new Request(request, path, caller, owner);
            route.access().check(routed);
            return recording.orElseGet(() -> route.handler().apply(routed));
        }
    }

    /** For these the header names PATCH as well (recorded in 2026); it is documented nowhere. */
    private static final Set<List<String>> PATCHED =
            Set.of(
                    Route.segments("/users/{username}"),
                    Route.segments("/marketplace/listings/{listing_id}"));

    private final List<Route> routes;
    private final Accounts accounts;

    RouteTable(List<Route> routes, Accounts accounts) {
        this.routes = routes;
        this.accounts = accounts;
    }

    /** The methods and paths of all routes, as in {@code GET /lists/{list_id}}. */
    List<String> operations() {
        return routes.stream()
                .map(route -> route.method() + " /" + String.join("/", route.template()))
                .toList();
    }

    /** The matching route; if there is none, one that refuses with 404 or 405. */
    public Match find(String method, String path) {
        var segments = Route.segments(path);
        var wanted = method.equals("HEAD") ? "GET" : method;
        Set<String> others = new LinkedHashSet<>();
        for (var route : routes) {
            var values = route.match(segments);
            if (values.isPresent() && route.method().equals(wanted)) {
                return new Match(
                        route, methodsOf(route.template()), values.get(), owner(values.get()));
            }
            values.ifPresent(any -> others.add(route.method()));
        }
        return new Match(
                method.equals("OPTIONS") ? preflight() : refusal(method, others),
                allowedMethods(others),
                Map.of(),
                null);
    }

    private String methodsOf(List<String> template) {
        var known =
                routes.stream()
                        .filter(route -> route.template().equals(template))
                        .map(Route::method);
        var others = PATCHED.contains(template) ? Stream.of("PATCH") : Stream.<String>empty();
        return allowedMethods(Stream.concat(known, others).toList());
    }

    /** As recorded in 2026, OPTIONS comes twice. */
    private static String allowedMethods(Collection<String> methods) {
        var sorted = new TreeSet<>(methods);
        sorted.add("OPTIONS");
        return "HEAD,OPTIONS," + String.join(",", sorted);
    }

    private @Nullable Account owner(Map<String, String> path) {
        return Optional.ofNullable(path.get("username")).flatMap(accounts::named).orElse(null);
    }

    private static Route refusal(String method, Set<String> others) {
        return new Route(
                method,
                List.of(),
                ServerGeneration.OLD,
                Access.ANYONE,
                request -> {
                    throw others.isEmpty()
                            ? Refusal.notFound()
                            : Refusal.of(
                                    405, "Method " + method + " is not allowed for this resource.");
                });
    }

    private static Route preflight() {
        return new Route(
                "OPTIONS",
                List.of(),
                ServerGeneration.OLD,
                Access.ANYONE,
                request -> Answer.empty(200));
    }
}
