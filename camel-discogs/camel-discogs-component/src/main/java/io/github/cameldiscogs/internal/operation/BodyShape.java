/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import io.github.cameldiscogs.request.DiscogsWrite;
import java.util.List;

/** The form of a request's content. */
public sealed interface BodyShape {

    /** No content. */
    record None() implements BodyShape {}

    /**
     * A JSON object of the parameters whose location is {@link ParameterLocation#BODY}.
     *
     * @param type the record for these fields
     * @param mayBeEmpty whether the request is valid without any of them
     */
    record Fields(Class<? extends DiscogsWrite> type, boolean mayBeEmpty) implements BodyShape {}

    /**
     * A CSV file in a form (RFC 7578).
     *
     * @param columns the columns allowed in the file
     */
    record Upload(List<Parameter> columns) implements BodyShape {}
}
