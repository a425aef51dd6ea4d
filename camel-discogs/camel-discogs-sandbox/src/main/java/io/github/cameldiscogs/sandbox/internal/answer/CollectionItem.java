/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A copy in a collection; folder and notes only for those who may see them. */
public record CollectionItem(
        long id,
        long instanceId,
        String dateAdded,
        int rating,
        BasicInformation basicInformation,
        @Nullable Integer folderId,
        @Nullable List<FieldNote> notes) {}
