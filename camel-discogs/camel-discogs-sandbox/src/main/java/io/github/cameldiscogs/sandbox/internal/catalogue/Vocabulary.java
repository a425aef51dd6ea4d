/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.List;

/** The words of the generated catalogue. */
final class Vocabulary {

    static final List<String> DATA_QUALITIES =
            List.of(
                    "Needs Vote",
                    "Needs Vote",
                    "Needs Vote",
                    "Correct",
                    "Correct",
                    "Needs Minor Changes",
                    "Needs Major Changes",
                    "Complete and Correct");

    private Vocabulary() {}
}
