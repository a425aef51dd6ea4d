/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.records;

/** A record of a dump cannot be read; the body of the message has its text. */
public class BrokenRecordException extends Exception {

    private final long number;

    public BrokenRecordException(BrokenRecord broken) {
        super("A dump has a " + broken);
        this.number = broken.number();
    }

    /** The place of the record in the file, from 1. */
    public long getNumber() {
        return number;
    }
}
