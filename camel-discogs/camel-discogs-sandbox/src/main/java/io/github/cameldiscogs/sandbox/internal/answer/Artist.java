/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An artist; everything but numbers, names, profile and quality may be absent. */
public record Artist(
        long id,
        String name,
        String resourceUrl,
        String uri,
        String releasesUrl,
        @Nullable List<ImageAnswer> images,
        @Nullable String realname,
        String profile,
        @Nullable List<String> urls,
        @Nullable List<String> namevariations,
        @Nullable List<ArtistRef> aliases,
        @Nullable List<ArtistRef> members,
        @Nullable List<ArtistRef> groups,
        String dataQuality) {}
