/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.util.stream.LongStream;

/**
 * Direct access to a collection for tests, without the API. All methods are thread-safe and can be
 * called at any time.
 */
public interface SandboxCollection {

    /** The number of copies in all folders. */
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
