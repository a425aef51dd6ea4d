/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.util.stream.LongStream;

/** A wantlist, for tests that look at it or change it without going through the API. */
public interface SandboxWantlist {

    int size();

    /** Numbers of all wanted releases, in the order in which they were added. */
    LongStream releaseIds();

    /**
     * Adds a release; nothing changes if it is wanted already.
     *
     * @throws IllegalArgumentException if there is no such release
     */
    void add(long releaseId);

    /** Removes a release; false if it was not wanted. */
    boolean remove(long releaseId);
}
