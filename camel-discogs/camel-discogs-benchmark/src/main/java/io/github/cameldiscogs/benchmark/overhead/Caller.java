/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

import java.io.IOException;

/** One way to get an answer. */
interface Caller extends AutoCloseable {

    /** Asks and reads; what was read must be used, or the measured work could be optimised away. */
    Object call() throws Exception;

    @Override
    void close() throws IOException;
}
