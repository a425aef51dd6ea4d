/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.waiting;

import java.io.IOException;
import java.nio.file.Files;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/** Records each time that a virtual thread waited and kept its carrier from serving others. */
final class PinnedCarriers implements AutoCloseable {

    private static final String EVENT = "jdk.VirtualThreadPinned";

    private final Recording recording = new Recording();

    PinnedCarriers() {
        recording.enable(EVENT).withoutThreshold().withStackTrace();
        recording.start();
    }

    /** How often that has happened; says on the standard error output where. */
    int count() throws IOException {
        var file = Files.createTempFile("pinned", ".jfr");
        try {
            recording.dump(file);
            var events = RecordingFile.readAllEvents(file);
            events.forEach(System.err::println);
            return events.size();
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        recording.close();
    }
}
