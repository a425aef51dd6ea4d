/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

/** Waits until the next request may be sent. */
interface Pacing extends AutoCloseable {

    void awaitTurn() throws InterruptedException;

    @Override
    default void close() {}
}
