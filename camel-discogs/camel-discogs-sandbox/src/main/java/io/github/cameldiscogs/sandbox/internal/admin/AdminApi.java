/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.admin;

import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers requests below {@code /_sandbox}. */
public final class AdminApi {

    static final String ROOT = "/_sandbox";

    private static final List<AdminField> DESCRIPTION =
            List.of(
                    AdminField.text("openapi", "the version of OpenAPI"),
                    AdminField.object("info", "what is described"),
                    AdminField.object("paths", "all routes"));

    private static final System.Logger LOG = System.getLogger(AdminApi.class.getName());

    private final List<AdminRoute> routes;

    /** By path below {@code /_sandbox}; empty if there is nothing but routes. */
    private final Map<String, Answer> pages;

    private AdminApi(List<AdminRoute> routes, Map<String, Answer> pages) {
        this.routes = routes;
        this.pages = pages;
    }

    /** The routes with a page that uses them and a description. */
    public static AdminApi full(List<AdminRoute> routes) {
        var all = new ArrayList<>(routes);
        all.add(
                AdminRoute.get(
                        "/openapi.json",
                        "describes these routes",
                        DESCRIPTION,
                        call -> OpenApi.describe(all)));
        return new AdminApi(all, AdminPage.files());
    }

    /** Nothing but these routes; what else is below {@code /_sandbox} is none of them. */
    public static AdminApi only(List<AdminRoute> routes) {
        return new AdminApi(routes, Map.of());
    }

    /** Whether requests to a path are for this. */
    public boolean answers(String path) {
        return pages.isEmpty()
                ? routes.stream().anyMatch(route -> path.equals(ROOT + route.path()))
                : path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    public Answer answer(ReceivedRequest request) {
        try {
            var path = request.path().substring(ROOT.length());
            var page = request.method().matches("GET|HEAD") ? pages.get(path) : null;
            var answer = page != null ? page : answer(request, path);
            return answer.with("Cache-Control", "no-store");
        } catch (AdminRefusal e) {
            return Answer.json(e.status(), Map.of("error", e.getMessage()));
        } catch (IllegalArgumentException e) {
            // The sandbox's own words, which say what is allowed
            return Answer.json(400, Map.of("error", e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The sandbox failed at " + request, e);
            return Answer.json(500, Map.of("error", "The sandbox failed, see its log."));
        }
    }

    private Answer answer(ReceivedRequest request, String path) {
        var route = route(request.method().equals("HEAD") ? "GET" : request.method(), path);
        var query = Parameters.parse(request.query());
        query.all().forEach(parameter -> requireKnown(parameter.name(), route));
        return route.handler().apply(new AdminCall(query, AdminBody.read(request, route.body())));
    }

    private static void requireKnown(String parameter, AdminRoute route) {
        if (route.query().stream().noneMatch(field -> field.name().equals(parameter))) {
            throw AdminRefusal.badRequest(
                    "There is no parameter %s, allowed are: %s"
                            .formatted(parameter, FieldCheck.names(route.query())));
        }
    }

    private AdminRoute route(String method, String path) {
        var there = routes.stream().filter(route -> route.path().equals(path)).toList();
        if (there.isEmpty()) {
            throw AdminRefusal.notFound(
                    "There is nothing at %s%s, but at %s"
                            .formatted(
                                    ROOT,
                                    path,
                                    routes.stream()
                                            .map(route -> ROOT + route.path())
                                            .distinct()
                                            .collect(Collectors.joining(", "))));
        }
        return there.stream()
                .filter(route -> route.method().equals(method))
                .findFirst()
                .orElseThrow(
                        () ->
                                AdminRefusal.wrongMethod(
                                        "%s is not allowed at %s%s, allowed are %s"
                                                .formatted(
                                                        method,
                                                        ROOT,
                                                        path,
                                                        there.stream()
                                                                .map(AdminRoute::method)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }
}
