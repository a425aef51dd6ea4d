/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

/** The form in which a change becomes a message body. */
public enum ChangeBody {
    /** The item; of a removed one the last that was known if items are kept, else nothing. */
    Item,
    /** What Debezium's sinks understand: {@code op}, {@code before}, {@code after} and so on. */
    Envelope
}
