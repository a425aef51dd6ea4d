/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A copy that was just added; since 2026 with all that is known of it. */
public record AddedInstance(
        long id,
        long instanceId,
        int folderId,
        int rating,
        String dateAdded,
        String resourceUrl,
        ReleaseOfCopy basicInformation) {

    /** The short form of a release without its genres and styles. */
    public record ReleaseOfCopy(
            long id,
            @JsonInclude @Nullable Long masterId,
            @JsonInclude @Nullable String masterUrl,
            String resourceUrl,
            String thumb,
            String coverImage,
            String title,
            int year,
            List<Format> formats,
            List<EntityCredit> labels,
            List<ArtistCredit> artists) {

        public static ReleaseOfCopy of(BasicInformation release) {
            return new ReleaseOfCopy(
                    release.id(),
                    release.masterId(),
                    release.masterUrl(),
                    release.resourceUrl(),
                    release.thumb(),
                    release.coverImage(),
                    release.title(),
                    release.year(),
                    release.formats(),
                    release.labels(),
                    release.artists());
        }
    }
}
