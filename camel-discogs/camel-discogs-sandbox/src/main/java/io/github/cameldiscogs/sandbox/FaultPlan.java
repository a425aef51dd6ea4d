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

    private final List<Planned> planned = new ArrayList<>();

    synchronized void add(Fault fault) {
        planned.add(new Planned(fault));
    }

    synchronized void clear() {
        planned.clear();
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
