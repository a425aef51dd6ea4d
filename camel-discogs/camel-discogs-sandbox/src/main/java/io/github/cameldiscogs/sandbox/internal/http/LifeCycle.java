/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.io.IOException;

/** A step in the life of one of Jetty's components, which may fail with anything. */
@FunctionalInterface
interface LifeCycle {

    void step() throws Exception;

    static void run(LifeCycle cycle) throws IOException {
        try {
            cycle.step();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
