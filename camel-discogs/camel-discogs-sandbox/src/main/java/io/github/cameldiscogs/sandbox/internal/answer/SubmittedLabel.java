/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A label among submissions, where contactinfo has no underscore. */
public record SubmittedLabel(
        long id,
        String name,
        String resourceUrl,
        String uri,
        String releasesUrl,
        String dataQuality,
        String profile,
        @Nullable String contactinfo,
        @Nullable List<ImageAnswer> images,
        @Nullable List<String> urls) {}
