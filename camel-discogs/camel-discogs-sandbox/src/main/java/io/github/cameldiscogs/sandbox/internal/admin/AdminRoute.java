/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.admin;

import io.github.cameldiscogs.sandbox.internal.http.Answer;
import java.util.List;
import java.util.function.Function;

/**
 * One row of the table of routes.
 *
 * @param path below {@code /_sandbox}
 * @param summary what it does, as a phrase
 * @param query the parameters of the query
 * @param body the fields of the JSON object in the body
 * @param answer the fields of the JSON object that it answers with; empty if it answers with none
 */
public record AdminRoute(
        String method,
        String path,
        String summary,
        List<AdminField> query,
        List<AdminField> body,
        List<AdminField> answer,
        Function<AdminCall, Answer> handler) {

    public AdminRoute {
        query = List.copyOf(query);
        body = List.copyOf(body);
        answer = List.copyOf(answer);
    }

    /**
     * @param handler does it, and returns the object to answer with
     */
    public static AdminRoute get(
            String path, String summary, List<AdminField> answer, Function<AdminCall, ?> handler) {
        return of("GET", path, summary, answer, handler);
    }

    /**
     * @param handler does it, and returns the object to answer with
     */
    public static AdminRoute post(
            String path, String summary, List<AdminField> answer, Function<AdminCall, ?> handler) {
        return of("POST", path, summary, answer, handler);
    }

    /**
     * @param handler does it, and returns the object to answer with
     */
    public static AdminRoute put(
            String path, String summary, List<AdminField> answer, Function<AdminCall, ?> handler) {
        return of("PUT", path, summary, answer, handler);
    }

    public static AdminRoute delete(String path, String summary, Runnable handler) {
        return new AdminRoute(
                "DELETE",
                path,
                summary,
                List.of(),
                List.of(),
                List.of(),
                call -> {
                    handler.run();
                    return Answer.noContent();
                });
    }

    private static AdminRoute of(
            String method,
            String path,
            String summary,
            List<AdminField> answer,
            Function<AdminCall, ?> handler) {
        return new AdminRoute(
                method,
                path,
                summary,
                List.of(),
                List.of(),
                answer,
                call -> Answer.json(handler.apply(call)));
    }

    public AdminRoute asking(AdminField... parameters) {
        return new AdminRoute(method, path, summary, List.of(parameters), body, answer, handler);
    }

    public AdminRoute taking(AdminField... fields) {
        return taking(List.of(fields));
    }

    public AdminRoute taking(List<AdminField> fields) {
        return new AdminRoute(method, path, summary, query, fields, answer, handler);
    }
}
