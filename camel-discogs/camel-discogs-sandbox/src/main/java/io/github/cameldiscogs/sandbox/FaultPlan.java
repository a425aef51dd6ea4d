/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The faults that are to come, each with the number of requests that fitted it so far. */
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

    /** The fault that strikes this request, which may be none at all. */
    synchronized Fault next(RecordedRequest request) {
        for (var candidate : planned) {
            if (candidate.fault.fits(request) && candidate.fault.strikes(candidate.fits++)) {
                return candidate.fault;
            }
        }
        return Fault.none();
    }
}
