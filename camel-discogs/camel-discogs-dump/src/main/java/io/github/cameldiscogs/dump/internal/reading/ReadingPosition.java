/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;

/**
 * How many records of a dump are done. A position of another content of the file does not count.
 */
public final class ReadingPosition {

    private static final String DUMP = "dump";
    private static final String RECORDS = "records";

    private final PositionText text;
    private final String fingerprint;

    public ReadingPosition(DumpFile file, PositionText text) throws IOException {
        this.text = text;
        this.fingerprint = file.fingerprint();
    }

    /** How many records are done; 0 for a file that is new. */
    public long load() throws IOException {
        var written = text.load();
        if (written == null) {
            return 0;
        }
        var kept = new Properties();
        kept.load(new StringReader(written));
        return fingerprint.equals(kept.getProperty(DUMP))
                ? Long.parseLong(kept.getProperty(RECORDS, "0"))
                : 0;
    }

    /** Keeps the position. */
    public void save(long records) throws IOException {
        text.save("%s=%s%n%s=%d%n".formatted(DUMP, fingerprint, RECORDS, records));
    }
}
