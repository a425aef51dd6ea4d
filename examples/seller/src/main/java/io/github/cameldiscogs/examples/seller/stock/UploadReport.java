/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import io.github.cameldiscogs.model.InventoryUpload;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Discogs says of a file when it is done with it, in sentences (API section 4.4).
 *
 * @param skipped numbers of the rows that were not carried out; the first one after the names of
 *     the columns is 0
 * @param processed how many were; -1 if that is not said
 */
record UploadReport(Set<Integer> skipped, int processed) {

    private static final Pattern SKIPPED = Pattern.compile("Skipped row (\\d{1,9})\\b");
    private static final Pattern PROCESSED = Pattern.compile("Processed (\\d{1,9}) records");

    /** Discogs counts from 1, and the names of the columns. */
    private static final int FIRST = 2;

    private static final String FAILED = "failed";

    static UploadReport of(InventoryUpload upload) {
        var results = words(upload);
        return new UploadReport(
                SKIPPED.matcher(results)
                        .results()
                        .map(UploadReport::number)
                        .map(row -> row - FIRST)
                        .collect(Collectors.toSet()),
                PROCESSED
                        .matcher(results)
                        .results()
                        .map(UploadReport::number)
                        .findFirst()
                        .orElse(-1));
    }

    private static int number(MatchResult match) {
        return Integer.parseInt(match.group(1));
    }

    /** Without HTML. */
    static String words(InventoryUpload upload) {
        return Objects.requireNonNullElse(upload.results(), "").replaceAll("<[^>]*>", " ").strip();
    }

    /** A file that has failed has no end. */
    static boolean isOver(InventoryUpload upload) {
        return upload.finishedTs() != null || isFailed(upload);
    }

    static boolean isFailed(InventoryUpload upload) {
        return FAILED.equals(upload.status());
    }

    /** Whether it accounts for all rows of a file. */
    boolean isAbout(int rows) {
        return processed + skipped.size() == rows;
    }
}
