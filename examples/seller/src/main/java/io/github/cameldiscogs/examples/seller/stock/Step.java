/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import java.util.Locale;

/** What is to be done about a copy that Discogs has otherwise than the stock. */
public enum Step {
    /** To be listed no more. Goes before all else: somebody could buy what is no longer there. */
    DELETE("withdrawals", "interactive", "deleteInventory"),
    /** To be listed. */
    CREATE("listings", "background", "addInventory"),
    /** To be listed otherwise. */
    EDIT("listings", "background", "changeInventory"),
    /** To be looked at on Discogs: nobody knows what is there. */
    LOOK("listings", "background", null),
    /** To be looked for on Discogs: it was to be listed, and nobody knows whether it was. */
    FIND("listings", "background", null);

    private final String queue;
    private final String priority;
    private final String upload;

    Step(String queue, String priority, String upload) {
        this.queue = queue;
        this.priority = priority;
        this.upload = upload;
    }

    /** The step that the database calls so. */
    static Step named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** As the database calls it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String queue() {
        return queue;
    }

    /** Of its requests to Discogs. */
    String priority() {
        return priority;
    }

    /** The operation of Discogs that does it for many copies at once; null if there is none. */
    String upload() {
        return upload;
    }
}
