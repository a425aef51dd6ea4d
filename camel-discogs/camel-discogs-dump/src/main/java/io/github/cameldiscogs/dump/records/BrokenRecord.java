/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.records;

/**
 * A record of a dump that cannot be read. It takes the place of the record in a list, so that it is
 * neither lost nor ends the file.
 *
 * @param number its place in the file, from 1
 * @param xml its text; only the beginning of one that is too large
 * @param reason why it cannot be read
 */
public record BrokenRecord(long number, String xml, String reason) {

    /** Without the text, which may be long. */
    @Override
    public String toString() {
        return "record %d, which cannot be read: %s".formatted(number, reason);
    }
}
