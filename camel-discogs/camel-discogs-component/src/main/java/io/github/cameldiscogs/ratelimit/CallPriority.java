/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

/** Which calls are served first when the request budget does not allow all of them at once. */
public enum CallPriority {
    /** A user waits for the answer: these calls are served first. */
    interactive,

    /**
     * Nobody waits for the answer: these calls are served after interactive ones and leave some
     * requests of each window to them.
     */
    background
}
