/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

/** The form in which a change becomes a message body. */
public enum ChangeBody {
    /** The item; for a removed item its last known content if items are kept, else null. */
    Item,
    /**
     * The envelope of Debezium events, with {@code op}, {@code before}, {@code after}, {@code
     * ts_ms} and {@code source}.
     */
    Envelope
}
