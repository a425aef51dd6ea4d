/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.io.File;

/** The content of a request, which can be sent repeatedly. */
public sealed interface RequestContent {

    /** JSON in UTF-8. */
    record Json(byte[] bytes) implements RequestContent {}

    /**
     * A CSV file in memory, in UTF-8.
     *
     * @param name the file name sent to Discogs
     */
    record CsvText(byte[] bytes, String name) implements RequestContent {}

    /**
     * A CSV file on disk, sent unchanged.
     *
     * @param name the file name sent to Discogs
     */
    record CsvFile(File file, String name) implements RequestContent {}
}
