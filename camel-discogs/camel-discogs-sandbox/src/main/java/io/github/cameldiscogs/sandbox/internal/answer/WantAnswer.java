/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/** A wanted release; notes are for the owner. */
public record WantAnswer(
        long id,
        String resourceUrl,
        String dateAdded,
        int rating,
        BasicInformation basicInformation,
        @Nullable String notes) {}
