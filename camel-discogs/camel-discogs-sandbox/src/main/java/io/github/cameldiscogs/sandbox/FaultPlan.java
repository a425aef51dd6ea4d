/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The pending faults, each with its number of matches so far. */
final class FaultPlan {

    private static final class Planned {
        private final Fault fault;
        private int fits;

        private Planned(Fault fault) {
            this.fault = fault;
        }
    }

    /**
     * A fault that may still apply.
     *
     * @param matched how many requests it has matched so far
     */
    record Pending(String kind, int matched) {}

    private final List<Planned> planned = new ArrayList<>();

    synchronized void add(Fault fault) {
        planned.add(new Planned(fault));
    }

    synchronized void clear() {
        planned.clear();
    }

    /** The faults that may still apply, in the order added. */
    synchronized List<Pending> pending() {
        return planned.stream()
                .filter(candidate -> candidate.fault.strikesLater(candidate.fits))
                .map(candidate -> new Pending(candidate.fault.kind(), candidate.fits))
                .toList();
    }

    /** The fault for this request, possibly one without effect. */
    synchronized Fault next(RecordedRequest request) {
        for (var candidate : planned) {
            if (candidate.fault.fits(request) && candidate.fault.strikes(candidate.fits++)) {
                return candidate.fault;
            }
        }
        return Fault.none();
    }
}
