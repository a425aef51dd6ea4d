/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import io.github.cameldiscogs.dump.internal.xml.DumpRecord;
import java.util.List;

/**
 * The records of one message.
 *
 * @param records in the order in which they were read
 * @param isLast whether nothing comes after it
 */
public record RecordBatch(List<DumpRecord> records, boolean isLast) {

    /** Whether it is one record, which cannot be read. */
    public boolean isBroken() {
        return records.size() == 1 && records.get(0).broken() != null;
    }

    /** How many records of the dump are done with this batch, if so many were before. */
    public long doneAfter(long before) {
        return records.isEmpty() ? before : records.get(records.size() - 1).number();
    }
}
