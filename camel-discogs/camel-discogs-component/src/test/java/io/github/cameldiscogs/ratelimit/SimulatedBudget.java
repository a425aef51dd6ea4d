/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a simulated program asks before it sends a request, and tells when it has ended. */
interface SimulatedBudget {

    RateTier TIER = RateTier.AUTHENTICATED;

    /** How long to wait, or 0; it is asked again by then, and whenever an answer has come. */
    long delay(long now);

    /** Tells that a request is sent, and gets what names it. */
    long send(long now);

    void end(long request, long now, RateStatus status);

    /** The budget of a program alone. */
    static SimulatedBudget own() {
        return of(new RequestBudget(Duration.ofNanos(Simulation.WINDOW)), 0);
    }

    /** A budget of which so many requests are left to others. */
    static SimulatedBudget of(RequestBudget budget, int reserved) {
        return new SimulatedBudget() {
            @Override
            public long delay(long now) {
                return budget.delay(TIER, reserved, now);
            }

            @Override
            public long send(long now) {
                budget.send(TIER, now);
                return now;
            }

            @Override
            public void end(long request, long now, RateStatus status) {
                budget.end(TIER, request, now, status);
            }
        };
    }

    /** The events of programs that share a budget, in place of a database. */
    final class Events {

        private final List<RequestEvent> all = new ArrayList<>();

        /** The budget as one of the programs sees it. */
        SimulatedBudget shared() {
            var shared = new SharedBudget(Duration.ofNanos(Simulation.WINDOW));
            return new SimulatedBudget() {
                @Override
                public long delay(long now) {
                    var news = all.subList((int) shared.lastNumber(), all.size());
                    shared.note(news, all.size(), now);
                    return shared.pause(shared.delay(TIER, 0, now));
                }

                @Override
                public long send(long now) {
                    var sent = new RequestEvent(next(), now, next(), TIER, null);
                    all.add(sent);
                    shared.note(sent);
                    return sent.request();
                }

                @Override
                public void end(long request, long now, RateStatus status) {
                    var end = new RequestEvent.End(status);
                    all.add(new RequestEvent(next(), now, request, TIER, end));
                }
            };
        }

        private long next() {
            return all.size() + 1L;
        }
    }
}
