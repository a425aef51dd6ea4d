/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import java.io.IOException;

/** Reads what an answer holds. */
@FunctionalInterface
public interface AnswerReading<T> {

    /**
     * @throws IOException when the answer does not hold what it should
     */
    T read(HttpAnswer answer) throws IOException;
}
