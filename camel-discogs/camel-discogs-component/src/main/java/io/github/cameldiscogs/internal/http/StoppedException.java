/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

/** The component stopped during a wait; the thread was not interrupted otherwise. */
final class StoppedException extends InterruptedException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("stopped");
    }
}
