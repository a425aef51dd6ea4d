/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The text of the records of a dump, one after the other. */
public interface CutSource extends Closeable {

    /**
     * The next record.
     *
     * @return null after the last one
     * @throws IOException if the file cannot be read on, or is no such dump
     */
    @Nullable CutRecord next() throws IOException;
}
