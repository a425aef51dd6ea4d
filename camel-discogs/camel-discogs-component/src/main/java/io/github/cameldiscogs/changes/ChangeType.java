/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

/** What has become of an item of a list. The text of each is the value of the header. */
public enum ChangeType {
    /** It was there when the list was read for the first time. */
    EXISTING("existing"),
    /** It has come into the list. */
    ADDED("added"),
    /** Its content is another. */
    UPDATED("updated"),
    /** It is no longer in the list. */
    REMOVED("removed");

    private final String text;

    ChangeType(String text) {
        this.text = text;
    }

    /** The name in lower case, as headers and stores have it. */
    @Override
    public String toString() {
        return text;
    }
}
