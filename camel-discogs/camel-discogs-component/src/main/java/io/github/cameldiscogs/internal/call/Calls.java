/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.http.Answered;
import io.github.cameldiscogs.internal.http.BodyReader;
import io.github.cameldiscogs.internal.operation.Arguments;
import org.jspecify.annotations.Nullable;

/** Calls for one user, or anonymous ones. */
public interface Calls {

    /**
     * @throws DiscogsException if there is no successful answer
     */
    <T> Answered<T> call(Arguments arguments, BodyReader<T> reader);

    /** The user whose list or object the arguments ask for; null if it is nobody's. */
    @Nullable String user(Arguments arguments);
}
