/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.admin.AdminApi;
import io.github.cameldiscogs.sandbox.internal.admin.AdminCall;
import io.github.cameldiscogs.sandbox.internal.admin.AdminField;
import io.github.cameldiscogs.sandbox.internal.admin.AdminRefusal;
import io.github.cameldiscogs.sandbox.internal.admin.AdminRoute;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Routes to the sandbox as a whole: its state, clock and users. */
final class AdminRoutes {

    private static final AdminField SEED =
            AdminField.number("seed", "the seed of the generated data");
    private static final AdminField USERS = AdminField.objects("users", "with what they have");
    private static final AdminField NOW =
            AdminField.text("now", "what its clock shows, such as 2026-11-28T12:00:00Z");

    private static final List<AdminField> HEALTH =
            List.of(
                    AdminField.text("status", "UP"),
                    AdminField.text("url", "in place of https://api.discogs.com"),
                    SEED,
                    NOW,
                    AdminField.number("requests", "how many were received"),
                    AdminField.number("too_many_requests", "how many were refused with 429"));

    private static final List<AdminField> ACCOUNT =
            List.of(
                    AdminField.text("username", "must differ from the others").needed(),
                    AdminField.text("token", "personal access token; none if absent"),
                    AdminField.number("collection_size", "copies in the collection, default 250"),
                    AdminField.flag("private_collection", "whether others do not see it"),
                    AdminField.number("wantlist_size", "releases wanted, default 60"),
                    AdminField.flag("private_wantlist", "whether others do not see it"),
                    AdminField.number("inventory_size", "listings, default 40"));

    private final DiscogsSandbox sandbox;

    private AdminRoutes(DiscogsSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** All routes that control a sandbox. */
    static AdminApi of(DiscogsSandbox sandbox) {
        var whole = new AdminRoutes(sandbox);
        return new AdminApi(
                Stream.of(
                                whole.state(),
                                new AdminTraffic(sandbox).routes(),
                                whole.clockRoutes(),
                                whole.userRoutes(),
                                new AdminActors(sandbox).routes())
                        .flatMap(List::stream)
                        .toList());
    }

    private List<AdminRoute> state() {
        return List.of(
                AdminRoute.get("/health", "tells whether it is up", HEALTH, call -> health()),
                AdminRoute.post(
                                "/reset",
                                "begins anew: data, users, tokens, requests, faults, limit and clock",
                                HEALTH,
                                this::reset)
                        .taking(SEED));
    }

    private Map<String, Object> health() {
        var health = new LinkedHashMap<String, Object>();
        health.put("status", "UP");
        health.put("url", sandbox.apiUrl());
        health.put("seed", sandbox.seed());
        health.put("now", sandbox.now().toString());
        health.put("requests", sandbox.requestCount());
        health.put("too_many_requests", sandbox.tooManyRequestsCount());
        return health;
    }

    private Map<String, Object> reset(AdminCall call) {
        call.longNumber("seed").ifPresentOrElse(sandbox::reset, sandbox::reset);
        return health();
    }

    private List<AdminRoute> clockRoutes() {
        return List.of(
                AdminRoute.get(
                        "/clock",
                        "shows the time for limits, tokens and dates",
                        List.of(NOW),
                        call -> clock()),
                AdminRoute.put(
                                "/clock",
                                "sets the clock on, or to a time; it runs on from there",
                                List.of(NOW),
                                this::setClock)
                        .taking(AdminField.number("advance_seconds", "how far to set it on"), NOW));
    }

    private Map<String, Object> clock() {
        return Map.of("now", sandbox.now().toString());
    }

    private Map<String, Object> setClock(AdminCall call) {
        var to = call.text("now").map(AdminRoutes::instant);
        var by = call.longNumber("advance_seconds").map(Duration::ofSeconds);
        if (to.isPresent() == by.isPresent()) {
            throw AdminRefusal.badRequest("Give either now or advance_seconds");
        }
        sandbox.advanceClock(by.orElseGet(() -> Duration.between(sandbox.now(), to.orElseThrow())));
        return clock();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw AdminRefusal.badRequest(
                    "now is " + text + ", allowed is a time such as 2026-11-28T12:00:00Z");
        }
    }

    private List<AdminRoute> userRoutes() {
        return List.of(
                AdminRoute.get("/users", "shows the users", List.of(USERS), call -> users()),
                AdminRoute.post("/users", "adds a user", List.of(USERS), this::addUser)
                        .taking(ACCOUNT));
    }

    private Map<String, Object> users() {
        return Map.of("users", sandbox.users());
    }

    private Map<String, Object> addUser(AdminCall call) {
        var account = SandboxAccount.named(call.text("username").orElseThrow());
        account = call.text("token").map(account::withToken).orElse(account);
        account = call.number("collection_size").map(account::withCollectionSize).orElse(account);
        account = call.number("wantlist_size").map(account::withWantlistSize).orElse(account);
        account = call.number("inventory_size").map(account::withInventorySize).orElse(account);
        account = call.flag("private_collection") ? account.withPrivateCollection() : account;
        account = call.flag("private_wantlist") ? account.withPrivateWantlist() : account;
        sandbox.addAccount(account);
        return users();
    }
}
