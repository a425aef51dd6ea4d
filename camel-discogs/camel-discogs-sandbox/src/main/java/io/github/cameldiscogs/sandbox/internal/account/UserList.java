/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import java.time.Instant;
import java.util.List;

/** A user's list with all its items. */
public record UserList(
        long id,
        String name,
        String description,
        boolean open,
        Instant added,
        Instant changed,
        List<Item> items) {

    /**
     * An item of a list.
     *
     * @param comment empty if there is none
     */
    public record Item(Kind kind, long id, String comment) {}

    /** The kinds of items. */
    public enum Kind {
        RELEASE,
        MASTER,
        ARTIST,
        LABEL
    }
}
