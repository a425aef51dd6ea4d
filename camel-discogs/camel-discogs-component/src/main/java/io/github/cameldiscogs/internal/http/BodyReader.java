/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Reads the body of a response. */
@FunctionalInterface
public interface BodyReader<T> {

    /**
     * @throws IOException if the response does not hold what was expected
     */
    T read(HttpResponse response) throws IOException;

    /**
     * The destination of a successful body of any size; called for each response that arrives.
     *
     * @return null to keep the body in the response
     */
    default @Nullable OutputStream spool() {
        return null;
    }
}
