/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import io.github.cameldiscogs.sandbox.internal.catalogue.PacificTime;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A seller's exports and uploads. They are done at once, and only reported as running for the
 * configured duration.
 */
public final class InventoryJobs {

    private static final long FIRST_ID = 599_632;
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);

    private final String seller;
    private final Inventory inventory;
    private final Clock clock;
    private final Duration duration;
    private final List<InventoryExport> exports = new ArrayList<>();
    private final List<InventoryUpload> uploads = new ArrayList<>();

    public InventoryJobs(String seller, Inventory inventory, Clock clock, Duration duration) {
        this.seller = seller;
        this.inventory = inventory;
        this.clock = clock;
        this.duration = duration;
    }

    /** Starts an export, unless one is running. */
    public synchronized Optional<InventoryExport> export(Releases releases) {
        var now = clock.instant();
        if (exports.stream().anyMatch(job -> now.isBefore(job.finished()))) {
            return Optional.empty();
        }
        var export =
                new InventoryExport(
                        FIRST_ID + exports.size(),
                        seller + "-inventory-" + fileTime(now) + ".csv",
                        InventoryFile.of(inventory.all(), releases),
                        now,
                        now.plus(duration));
        exports.add(export);
        return Optional.of(export);
    }

    /**
     * Applies a file, unless another is running.
     *
     * @param type add, change or delete
     */
    public synchronized Optional<InventoryUpload> upload(String type, String filename, String csv) {
        var now = clock.instant();
        if (uploads.stream().anyMatch(job -> now.isBefore(job.finished()))) {
            return Optional.empty();
        }
        var kind = UploadedListings.Kind.valueOf(type.toUpperCase(Locale.ROOT));
        var outcome = new UploadedListings(inventory, now).apply(kind, csv);
        var upload =
                new InventoryUpload(
                        FIRST_ID + uploads.size(),
                        type,
                        filename,
                        outcome,
                        now,
                        now.plus(duration));
        uploads.add(upload);
        return Optional.of(upload);
    }

    /** Oldest first. */
    public synchronized List<InventoryExport> exports() {
        return List.copyOf(exports);
    }

    /** Oldest first. */
    public synchronized List<InventoryUpload> uploads() {
        return List.copyOf(uploads);
    }

    /** Whether a job with that end has finished. */
    public boolean isOver(Instant finished) {
        return !clock.instant().isBefore(finished);
    }

    private static String fileTime(Instant instant) {
        return PacificTime.format(instant, FILE_TIME);
    }
}
