/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An artist among submissions, where relatives are mere names. */
public record SubmittedArtist(
        long id,
        String name,
        String resourceUrl,
        String uri,
        String releasesUrl,
        String dataQuality,
        String profile,
        @Nullable String realname,
        @Nullable List<ImageAnswer> images,
        @Nullable List<String> urls,
        @Nullable List<String> namevariations,
        @Nullable List<String> aliases,
        @Nullable List<String> groups,
        @Nullable List<String> members) {}
