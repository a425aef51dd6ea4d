/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

/** Who waits when there is no room for all. */
public enum CallPriority {
    /** Somebody waits for the answer: such calls go first. */
    interactive,

    /** Nobody does: such calls come after the others, and leave them some requests. */
    background
}
