/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import io.github.cameldiscogs.request.DiscogsWrite;
import java.util.List;

/** What a request carries. */
public sealed interface BodyShape {

    /** No content. */
    record None() implements BodyShape {}

    /**
     * A JSON object of the parameters whose location is {@link ParameterLocation#BODY}.
     *
     * @param type the record that can give them
     * @param mayBeEmpty whether the request means something without any of them
     */
    record Fields(Class<? extends DiscogsWrite> type, boolean mayBeEmpty) implements BodyShape {}

    /**
     * A CSV file in a form (RFC 7578).
     *
     * @param columns what the file can hold
     */
    record Upload(List<Parameter> columns) implements BodyShape {}
}
