/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.io.File;

/** What a request carries, so that it can be sent again. */
public sealed interface RequestContent {

    /** JSON in UTF-8. */
    record Json(byte[] bytes) implements RequestContent {}

    /**
     * A CSV file in memory, in UTF-8.
     *
     * @param name what Discogs is told that it is called
     */
    record CsvText(byte[] bytes, String name) implements RequestContent {}

    /**
     * A CSV file on disk, sent as it is.
     *
     * @param name what Discogs is told that it is called
     */
    record CsvFile(File file, String name) implements RequestContent {}
}
