/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import io.github.cameldiscogs.examples.seller.failures.NotYetException;
import io.github.cameldiscogs.examples.seller.failures.RefusedException;
import io.github.cameldiscogs.model.InventoryUpload;
import java.util.ArrayList;
import java.util.List;

/** Listings that are made, changed and taken off many at a time, with a file. */
public final class ListingFiles {

    private final Listings listings;
    private final int looks;

    /**
     * @param looks how often to ask how far Discogs is with a file
     */
    ListingFiles(Listings listings, int looks) {
        this.listings = listings;
        this.looks = looks;
    }

    /** Those of some copies that a file can tell Discogs about; the others are asked for again. */
    public List<Difference> copies(List<Difference> copies) {
        return copies.stream().filter(copy -> !copy.clears()).toList();
    }

    /** The rows of a file, after what it asks for was written down. */
    public List<?> rows(Task task, List<Difference> copies) {
        return switch (task.step()) {
            case CREATE -> {
                copies.forEach(listings::creating);
                yield copies.stream().map(Offer::created).toList();
            }
            case EDIT -> {
                copies.forEach(listings::editing);
                yield copies.stream().map(Offer::editedRow).toList();
            }
            case DELETE -> copies.stream().map(Offer::deletedRow).toList();
            case LOOK, FIND -> throw new IllegalArgumentException("No file can " + task.step());
        };
    }

    /**
     * Whether to ask once more how far Discogs is with a file.
     *
     * @param times how often that was asked again; null before the first time
     */
    public boolean isToBeLookedAt(InventoryUpload upload, Integer times) {
        return !UploadReport.isOver(upload) && (times == null || times < looks);
    }

    /**
     * Writes down what a file has done.
     *
     * @return the copies that it has refused, or perhaps; those of which nobody knows are in doubt
     * @throws RefusedException if Discogs has not taken the file
     */
    public List<String> finished(Task task, List<Difference> copies, InventoryUpload upload) {
        if (!UploadReport.isOver(upload)) {
            throw new NotYetException("Discogs still works on a file");
        }
        if (UploadReport.isFailed(upload)) {
            if (task.step() == Step.CREATE) {
                listings.notCreated(copies.stream().map(Difference::sku).toList());
            }
            throw new RefusedException(
                    "Discogs has not taken the file: " + UploadReport.words(upload));
        }
        return settle(task, copies, upload);
    }

    private List<String> settle(Task task, List<Difference> copies, InventoryUpload upload) {
        var report = UploadReport.of(upload);
        boolean clear = report.isAbout(copies.size());
        var refused = new ArrayList<String>();
        for (int row = 0; row < copies.size(); row++) {
            var copy = copies.get(row);
            boolean skipped = report.skipped().contains(row);
            switch (task.step()) {
                case CREATE -> {
                    // What was created is looked for: the file does not say its numbers
                    if (clear && skipped) {
                        listings.notCreated(List.of(copy.sku()));
                        refused.add(copy.sku());
                    }
                }
                case EDIT -> {
                    // The others are looked at: they were in doubt from the beginning
                    if (clear && !skipped) {
                        listings.edited(copy);
                    }
                }
                default -> {
                    if (!clear || skipped) {
                        refused.add(copy.sku());
                    } else {
                        listings.gone(copy);
                    }
                }
            }
        }
        return refused;
    }
}
