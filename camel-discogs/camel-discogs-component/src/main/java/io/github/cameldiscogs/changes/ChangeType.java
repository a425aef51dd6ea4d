/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

/** The kind of change of an item. The text of each constant is the value of the header. */
public enum ChangeType {
    /** The item was in the list when the list was read for the first time. */
    EXISTING("existing"),
    /** The item was added to the list. */
    ADDED("added"),
    /** The content of the item has changed. */
    UPDATED("updated"),
    /** The item was removed from the list. */
    REMOVED("removed");

    private final String text;

    ChangeType(String text) {
        this.text = text;
    }

    /** The name in lower case, as in headers and stores. */
    @Override
    public String toString() {
        return text;
    }
}
