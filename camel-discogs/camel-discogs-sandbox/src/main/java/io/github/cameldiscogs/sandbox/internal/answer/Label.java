/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A label or company; pictures, texts, addresses and relatives may be absent. */
public record Label(
        long id,
        String name,
        String resourceUrl,
        String uri,
        String releasesUrl,
        @Nullable List<ImageAnswer> images,
        @Nullable String contactInfo,
        @Nullable String profile,
        @Nullable LabelRef parentLabel,
        String dataQuality,
        @Nullable List<String> urls,
        @Nullable List<LabelRef> sublabels) {}
