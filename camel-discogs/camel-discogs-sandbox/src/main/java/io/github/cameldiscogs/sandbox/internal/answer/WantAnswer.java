/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** A wanted release; notes are for the owner. */
public record WantAnswer(
        long id,
        String resourceUrl,
        String dateAdded,
        int rating,
        BasicInformation basicInformation,
        String notes,
        Boolean notesPublic) {}
