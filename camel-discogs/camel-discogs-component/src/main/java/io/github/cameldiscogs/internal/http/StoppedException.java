/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

/** The component stopped while a call waited; nobody has interrupted the thread. */
final class StoppedException extends InterruptedException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("stopped");
    }
}
