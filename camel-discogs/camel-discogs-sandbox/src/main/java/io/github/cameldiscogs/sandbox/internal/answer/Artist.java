/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;

/** An artist; everything but numbers, names, profile and quality may be absent. */
public record Artist(
        long id,
        String name,
        String resourceUrl,
        String uri,
        String releasesUrl,
        List<ImageAnswer> images,
        String realname,
        String profile,
        List<String> urls,
        List<String> namevariations,
        List<ArtistRef> aliases,
        List<ArtistRef> members,
        List<ArtistRef> groups,
        String dataQuality) {}
