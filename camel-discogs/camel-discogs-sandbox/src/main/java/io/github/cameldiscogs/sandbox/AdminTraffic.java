/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.RateLimit.Model;
import io.github.cameldiscogs.sandbox.internal.admin.AdminCall;
import io.github.cameldiscogs.sandbox.internal.admin.AdminField;
import io.github.cameldiscogs.sandbox.internal.admin.AdminRoute;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Routes to what happens to requests: their log, faults and the rate limit. */
final class AdminTraffic {

    private static final int SHOWN_REQUESTS = 100;
    private static final AdminField FAULTS = AdminField.objects("faults", "in the order added");

    private static final List<AdminField> LIMIT =
            List.of(
                    AdminField.choice(
                            "model",
                            "how requests are counted",
                            Arrays.stream(Model.values()).map(AdminTraffic::word).toList()),
                    AdminField.number("authenticated", "requests in a window with credentials"),
                    AdminField.number("anonymous", "requests in a window without credentials"),
                    AdminField.number("window_seconds", "length of the window"));
    private static final List<AdminField> USED_LIMIT =
            Stream.concat(
                            LIMIT.stream(),
                            Stream.of(AdminField.object("used", "counted requests by address")))
                    .toList();

    private final DiscogsSandbox sandbox;

    AdminTraffic(DiscogsSandbox sandbox) {
        this.sandbox = sandbox;
    }

    List<AdminRoute> routes() {
        return Stream.of(requestRoutes(), faultRoutes(), limitRoutes())
                .flatMap(List::stream)
                .toList();
    }

    private List<AdminRoute> requestRoutes() {
        return List.of(
                AdminRoute.get(
                                "/requests",
                                "shows the latest requests, oldest first, without credentials",
                                List.of(AdminField.objects("requests", "as received")),
                                this::requests)
                        .asking(AdminField.number("limit", "how many, default 100")),
                AdminRoute.delete("/requests", "forgets all requests", sandbox::clearRequests));
    }

    private Map<String, Object> requests(AdminCall call) {
        var all = sandbox.requests();
        int limit = Math.min(all.size(), call.asked("limit").orElse(SHOWN_REQUESTS));
        var shown = all.subList(all.size() - limit, all.size());
        return Map.of("requests", shown.stream().map(RequestView::of).toList());
    }

    private List<AdminRoute> faultRoutes() {
        return List.of(
                AdminRoute.get(
                        "/faults",
                        "shows the faults, with how many requests they matched",
                        List.of(FAULTS),
                        call -> faults()),
                AdminRoute.post("/faults", "adds a fault", List.of(FAULTS), this::addFault)
                        .taking(FaultBody.FIELDS),
                AdminRoute.delete("/faults", "removes all faults", sandbox::clearFaults));
    }

    private Map<String, Object> faults() {
        return Map.of(
                "faults",
                sandbox.pendingFaults().stream()
                        .map(fault -> Map.of("kind", fault.kind(), "matched", fault.matched()))
                        .toList());
    }

    private Map<String, Object> addFault(AdminCall call) {
        sandbox.fault(FaultBody.read(call));
        return faults();
    }

    private List<AdminRoute> limitRoutes() {
        return List.of(
                AdminRoute.get(
                        "/rate-limit",
                        "shows the rate limit, and what each address has used of it",
                        USED_LIMIT,
                        call -> rateLimit()),
                AdminRoute.put(
                                "/rate-limit",
                                "changes the rate limit; what is absent stays as it is",
                                USED_LIMIT,
                                this::setRateLimit)
                        .taking(LIMIT));
    }

    private Map<String, Object> rateLimit() {
        var limit = sandbox.rateLimit();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("model", word(limit.model()));
        answer.put("authenticated", limit.authenticated());
        answer.put("anonymous", limit.anonymous());
        answer.put("window_seconds", limit.window().toSeconds());
        answer.put("used", sandbox.usedRequests());
        return answer;
    }

    private Map<String, Object> setRateLimit(AdminCall call) {
        var old = sandbox.rateLimit();
        var model =
                call.text("model")
                        .map(text -> Model.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(old.model());
        // Without a limit there are no numbers to keep
        boolean limitsAgain = old.model() == Model.UNLIMITED && model != Model.UNLIMITED;
        var base = (limitsAgain ? RateLimit.documented() : old).withModel(model);
        sandbox.rateLimit(
                base.withLimits(
                                call.number("authenticated").orElse(base.authenticated()),
                                call.number("anonymous").orElse(base.anonymous()))
                        .withWindow(
                                call.longNumber("window_seconds")
                                        .map(Duration::ofSeconds)
                                        .orElse(base.window())));
        return rateLimit();
    }

    private static String word(Model model) {
        return model.name().toLowerCase(Locale.ROOT);
    }
}
