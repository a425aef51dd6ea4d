/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import java.time.Instant;
import java.util.List;

/** A list that a user put together, with all its items. */
public record UserList(
        long id,
        String name,
        String description,
        boolean open,
        Instant added,
        Instant changed,
        List<Item> items) {

    /**
     * One thing in a list.
     *
     * @param comment empty when there is none
     */
    public record Item(Kind kind, long id, String comment) {}

    /** What can be in a list. */
    public enum Kind {
        RELEASE,
        MASTER,
        ARTIST,
        LABEL
    }
}
