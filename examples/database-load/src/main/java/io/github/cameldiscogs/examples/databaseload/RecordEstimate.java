/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** About how many records a dump has, by those in its first megabytes. */
final class RecordEstimate {

    private static final int MOST_BYTES = 32 << 20;

    private final byte[] mark;
    private int matched;
    private long records;

    private RecordEstimate(Kind kind) {
        this.mark = mark(kind).getBytes(StandardCharsets.US_ASCII);
    }

    /** How records begin, and nothing in them. */
    private static String mark(Kind kind) {
        return switch (kind) {
            case LABELS -> "<label>";
            case ARTISTS -> "<artist>";
            case MASTERS -> "<master ";
            case RELEASES -> "<release ";
        };
    }

    static long of(Path dump, Kind kind) throws IOException {
        try (var file = FileChannel.open(dump);
                var in = new GZIPInputStream(Channels.newInputStream(file), 1 << 16)) {
            var estimate = new RecordEstimate(kind);
            var isAtEnd = estimate.count(in);
            return isAtEnd ? estimate.records : estimate.records * file.size() / file.position();
        }
    }

    private boolean count(InputStream in) throws IOException {
        var buffer = new byte[1 << 16];
        for (long bytes = 0; bytes < MOST_BYTES; ) {
            int length = in.read(buffer);
            if (length < 0) {
                return true;
            }
            bytes += length;
            for (int i = 0; i < length; i++) {
                count(buffer[i]);
            }
        }
        return false;
    }

    private void count(byte next) {
        if (next == mark[matched]) {
            matched++;
        } else {
            matched = next == mark[0] ? 1 : 0;
        }
        if (matched == mark.length) {
            records++;
            matched = 0;
        }
    }
}
