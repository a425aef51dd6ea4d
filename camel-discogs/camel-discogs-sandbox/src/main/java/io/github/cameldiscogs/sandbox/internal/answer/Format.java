/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A medium; text and descriptions may be absent. */
public record Format(
        String name, String qty, @Nullable String text, @Nullable List<String> descriptions) {}
