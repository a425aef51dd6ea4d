/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.util.stream.LongStream;

/**
 * A collection, for tests that look at it or change it without going through the API. All methods
 * may be called at any time and from any thread.
 */
public interface SandboxCollection {

    /** How many copies there are in all folders. */
    int size();

    /** Numbers of all instances, in the order in which they were added. */
    LongStream instanceIds();

    /**
     * Adds one more copy of a release to the folder Uncategorized.
     *
     * @return the number of the new instance
     * @throws IllegalArgumentException if there is no such release
     */
    long add(long releaseId);

    /**
     * Adds one more copy of a release to a folder.
     *
     * @return the number of the new instance
     * @throws IllegalArgumentException if there is no such release or folder
     */
    long add(long releaseId, int folderId);

    /** Removes a copy; false if there is none with that number. */
    boolean remove(long instanceId);

    /**
     * Adds an empty folder.
     *
     * @return its number
     */
    int createFolder(String name);
}
