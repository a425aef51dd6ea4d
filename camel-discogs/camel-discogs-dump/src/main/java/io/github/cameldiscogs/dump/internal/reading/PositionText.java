/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the position of a reading is written down. */
public interface PositionText {

    /** What was written last; null if nothing was. */
    @Nullable String load() throws IOException;

    void save(String text) throws IOException;
}
