/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import org.awaitility.Awaitility;
import org.awaitility.Durations;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets no await of any test fail because the machine is busy. JUnit finds it by itself. */
public final class PatientAwaits implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(Durations.ONE_MINUTE);
    }
}
