/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.http.AnswerReading;
import io.github.cameldiscogs.http.Answered;
import io.github.cameldiscogs.operation.Arguments;

/** Calls for one user, or for none. */
interface Calls {

    /**
     * @throws DiscogsException when there is no successful answer
     */
    <T> Answered<T> call(Arguments arguments, AnswerReading<T> reading);
}
