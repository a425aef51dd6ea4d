/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Reads what a response holds. */
@FunctionalInterface
public interface BodyReader<T> {

    /**
     * @throws IOException when the response does not hold what it should
     */
    T read(HttpResponse response) throws IOException;

    /**
     * Where the body of a success goes, if not into the response: it may have any size then. Asked
     * for each time that a response arrives.
     *
     * @return null to have the body in the response
     */
    default @Nullable OutputStream spool() {
        return null;
    }
}
