/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.util.stream.LongStream;

/** Direct access to a wantlist for tests, without the API. */
public interface SandboxWantlist {

    int size();

    /** Numbers of all wanted releases, in the order in which they were added. */
    LongStream releaseIds();

    /**
     * Adds a release; no change if it is in the wantlist already.
     *
     * @throws IllegalArgumentException if there is no such release
     */
    void add(long releaseId);

    /** Removes a release; false if it was not in the wantlist. */
    boolean remove(long releaseId);
}
