/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Reads what an answer holds. */
@FunctionalInterface
public interface BodyReader<T> {

    /**
     * @throws IOException when the answer does not hold what it should
     */
    T read(HttpAnswer answer) throws IOException;

    /**
     * Where the body of a success goes, if not into the answer: it may have any size then. Asked
     * for each time that an answer arrives.
     *
     * @return null to have the body in the answer
     */
    default @Nullable OutputStream spool() {
        return null;
    }
}
