/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** A copy that was just added; since 2026 with all that is known of it. */
public record AddedInstance(
        long id,
        long instanceId,
        int folderId,
        int rating,
        String dateAdded,
        String resourceUrl,
        BasicInformation basicInformation) {}
