/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The short form of a release in collections and wantlists; styles may be absent. */
public record BasicInformation(
        long id,
        @JsonInclude Long masterId,
        @JsonInclude String masterUrl,
        String resourceUrl,
        String thumb,
        String coverImage,
        String title,
        int year,
        List<Format> formats,
        List<EntityCredit> labels,
        List<ArtistCredit> artists,
        List<String> genres,
        List<String> styles) {}
