/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.changes;

import io.github.cameldiscogs.dump.internal.xml.CutSource;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * What an earlier dump has: the number and fingerprint of each record, sixteen bytes in a temporary
 * file that the operating system keeps in memory as far as there is some, and one bit each in Java.
 */
final class EarlierDump {

    private final SortedPairs records;
    private final BitSet seen = new BitSet();

    private EarlierDump(SortedPairs records) {
        this.records = records;
    }

    static EarlierDump of(CutSource dump) throws IOException {
        var file = Files.createTempFile("discogs-dump", ".index");
        try {
            write(dump, file);
            try (var channel =
                    FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                var pairs = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
                return new EarlierDump(new SortedPairs(pairs.asLongBuffer()));
            }
        } finally {
            // The mapping outlives the name, where the operating system allows that
            if (!file.toFile().delete()) {
                file.toFile().deleteOnExit();
            }
        }
    }

    private static void write(CutSource dump, Path file) throws IOException {
        var fingerprint = new Fingerprint();
        try (var out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var cut = dump.next(); cut != null; cut = dump.next()) {
                var id = RecordIds.of(cut.xml());
                if (id.isPresent()) {
                    out.writeLong(id.getAsLong());
                    out.writeLong(fingerprint.of(cut.xml()));
                }
            }
        }
    }

    /** Where a record is; negative if it is not there. It is not removed, then. */
    int find(long id) {
        var index = records.find(id);
        if (index >= 0) {
            seen.set(index);
        }
        return index;
    }

    long fingerprint(int index) {
        return records.value(index);
    }

    /**
     * The next record that nobody has found.
     *
     * @return its index, or the number of records if there is none
     */
    int nextUnseen(int from) {
        return Math.min(seen.nextClearBit(from), records.size());
    }

    long id(int index) {
        return records.key(index);
    }

    int size() {
        return records.size();
    }
}
