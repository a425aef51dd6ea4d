/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;

/** An artist among submissions, where relatives are mere names. */
public record SubmittedArtist(
        long id,
        String name,
        String resourceUrl,
        String uri,
        String releasesUrl,
        String dataQuality,
        String profile,
        String realname,
        List<ImageAnswer> images,
        List<String> urls,
        List<String> namevariations,
        List<String> aliases,
        List<String> groups,
        List<String> members) {}
