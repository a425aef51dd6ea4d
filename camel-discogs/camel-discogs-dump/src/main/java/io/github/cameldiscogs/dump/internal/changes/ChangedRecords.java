/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.changes;

import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.dump.internal.xml.CutRecord;
import io.github.cameldiscogs.dump.internal.xml.CutSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a dump that an earlier one does not have, or has with another text, and at last
 * those that it has alone. What is the same is not even parsed.
 */
public final class ChangedRecords implements CutSource {

    private final CutSource dump;
    private final EarlierDump earlier;
    private final Fingerprint fingerprint = new Fingerprint();
    private boolean isRead;
    private long lastNumber;
    private int unseen = -1;

    /**
     * @param earlier is read to its end, and closed
     */
    public ChangedRecords(CutSource dump, CutSource earlier) throws IOException {
        this.dump = dump;
        try (earlier) {
            this.earlier = EarlierDump.of(earlier);
        }
    }

    @Override
    public @Nullable CutRecord next() throws IOException {
        while (!isRead) {
            var cut = dump.next();
            if (cut == null) {
                isRead = true;
            } else {
                lastNumber = cut.number();
                var type = change(cut);
                if (type != null) {
                    return cut.with(type);
                }
            }
        }
        return nextRemoved();
    }

    /** A record without number cannot be compared, and is told each time. */
    private @Nullable ChangeType change(CutRecord cut) {
        var id = RecordIds.of(cut.xml());
        var known = id.isPresent() ? earlier.find(id.getAsLong()) : -1;
        if (known < 0) {
            return ChangeType.ADDED;
        }
        return earlier.fingerprint(known) == fingerprint.of(cut.xml()) ? null : ChangeType.UPDATED;
    }

    private @Nullable CutRecord nextRemoved() {
        unseen = earlier.nextUnseen(unseen + 1);
        if (unseen == earlier.size()) {
            unseen--;
            return null;
        }
        lastNumber++;
        return CutRecord.removed(lastNumber, earlier.id(unseen));
    }

    @Override
    public void close() throws IOException {
        dump.close();
    }
}
